package org.alianza.limit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.alianza.graph.Deadline;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/// Lets so many questions be answered at once; others wait for their turn. Each that is being answered takes memory, and with
/// many more of them than processors none is answered sooner. Who came first has the first turn.
@Component
class Turns implements WebGraphQlInterceptor, Ordered {

    private static final int FOR_A_PROCESSOR = 4;

    private static final Scheduler WAITING = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private final Semaphore free;

    Turns(RequestLimits limits) {
        this.free = new Semaphore((limits.turns() > 0) ? limits.turns() : FOR_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);
    }

    /// Within [TimeLimit]: to wait takes of the time of a question.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Mono<WebGraphQlResponse> answered = Mono.using(() -> this.free, turn -> chain.next(request), Semaphore::release);
        return Mono.deferContextual(context -> {
            Deadline deadline = context.get(Deadline.KEY);
            // Whose turn does not come in time is told so by the time limit, whose clock must not be kept waiting.
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

}
