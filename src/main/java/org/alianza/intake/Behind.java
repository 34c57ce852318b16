package org.alianza.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Does one thing after the other, one step behind who hands them in: while it works on one, the next is made ready.
final class Behind implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-behind").factory());

    private CompletableFuture<Void> current = CompletableFuture.completedFuture(null);

    /// Begins one thing when the last is done.
    ///
    /// @throws RuntimeException with which the last has failed
    void begin(Runnable work) {
        end();
        this.current = CompletableFuture.runAsync(work, this.worker);
    }

    /// Returns when the last thing is done.
    ///
    /// @throws RuntimeException with which it has failed
    void end() {
        try {
            this.current.join();
        }
        catch (CompletionException e) {
            throw (e.getCause() instanceof RuntimeException failure) ? failure : e;
        }
    }

    /// What has begun is not broken off.
    @Override
    public void close() {
        this.worker.close();
    }

}
