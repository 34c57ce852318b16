package org.alianza.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Asks a site the same question again and again, as many clients at once, each as soon as it is answered.
final class Load {

    /// So long each question is put before any is measured: what they have in common is compiled by the JVM by then.
    private static final Duration WARM = Duration.ofSeconds(8);

    /// Long enough for the compiler to be done with one question.
    private static final Duration WARMER = Duration.ofSeconds(12);

    private static final int WARMING = 16;

    private static final Duration SETTLED = Duration.ofSeconds(1);

    private static final Duration MEASURED = Duration.ofSeconds(6);

    private Load() {
    }

    /// Asks until what questions have in common gets no faster any more.
    static void warm(Site site, List<Question> questions) throws InterruptedException {
        for (Question question : questions) {
            run(site, question, WARMING, WARM);
        }
    }

    /// Asks until one question gets no faster any more.
    static void warm(Site site, Question question) throws InterruptedException {
        run(site, question, WARMING, WARMER);
    }

    static Figures measure(Site site, Question question, int clients) throws InterruptedException {
        run(site, question, clients, SETTLED);
        return run(site, question, clients, MEASURED);
    }

    private static Figures run(Site site, Question question, int clients, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        Duration worked = site.worked();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    long asked = System.nanoTime();
                    int length = ask(site, question, next.getAndIncrement() % question.variables().size());
                    if (length < 0) {
                        failures.incrementAndGet();
                    }
                    else {
                        times.add(System.nanoTime() - asked);
                        bytes.addAndGet(length);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> sorted = times.stream().sorted().toList();
        int count = sorted.size();
        return new Figures(clients, count / seconds, at(sorted, 0.5), at(sorted, 0.95), site.worked().minus(worked).toNanos() / 1e6 / Math.max(count, 1),
                bytes.get() / Math.max(count, 1), failures.get());
    }

    private static int ask(Site site, Question question, int i) {
        try {
            HttpResponse<byte[]> response = Site.HTTP.send(site.request(question, i), HttpResponse.BodyHandlers.ofByteArray());
            return (response.statusCode() == 200) ? response.body().length : -1;
        }
        catch (IOException e) {
            return -1;
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    /// What was measured.
    ///
    /// @param clients that asked at once
    /// @param throughput answers a second
    /// @param median milliseconds to an answer
    /// @param slow milliseconds to one of the slowest twentieth, at least
    /// @param work milliseconds of processor for an answer, on the side of the server
    /// @param bytes of an answer
    /// @param failures answers that were none
    record Figures(int clients, double throughput, double median, double slow, double work, long bytes, int failures) {
    }

}
