package org.alianza.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;
import org.alianza.graph.Deadline;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// Lets so many questions be answered at once; others wait for their turn. Each that is being answered takes
/// memory, and with many more of them than processors none is answered sooner. Who came first has the first turn.
@Component
class Turns implements WebGraphQlInterceptor, Ordered {

    private static final int FOR_A_PROCESSOR = 4;

    /// Requests that have had their turn, or too little time for it, have an attribute of this name.
    private static final String TAKEN = Turns.class.getName();

    private static final Scheduler WAITING = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private final Semaphore free;

    Turns(RequestLimits limits) {
        this.free = new Semaphore((limits.turns() > 0) ? limits.turns() : FOR_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);
    }

    /// Answers a request on the thread that brought it, which waits for its turn; if that does not come in time,
    /// the time limit tells so.
    <T> T taking(ServerRequest request, Answering<T> answering) throws ServletException {
        Deadline deadline = Objects.requireNonNull(Deadline.current());
        boolean taken = take(deadline.left());
        request.attributes().put(TAKEN, true);
        try {
            return answering.answer(request);
        }
        finally {
            if (taken) {
                this.free.release();
            }
        }
    }

    /// Within [TimeLimit]: to wait takes of the time of a question.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    /// Of questions that come otherwise, over a WebSocket.
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().containsKey(TAKEN)) {
            return chain.next(request);
        }
        Mono<WebGraphQlResponse> answered = Mono.using(() -> this.free, turn -> chain.next(request), Semaphore::release);
        return Mono.deferContextual(context -> {
            Deadline deadline = context.get(Deadline.KEY);
            // The clock of the time limit must not be kept waiting.
            return take(Duration.ZERO) ? answered : Mono.defer(() -> take(deadline.left()) ? answered : Mono.never()).subscribeOn(WAITING);
        });
    }

    private boolean take(Duration patience) {
        try {
            return this.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Answers a request.
    ///
    /// @param <T> the answer
    @FunctionalInterface
    interface Answering<T> {

        T answer(ServerRequest request) throws ServletException;

    }

}
