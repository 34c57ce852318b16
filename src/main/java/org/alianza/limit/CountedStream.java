package org.alianza.limit;

import java.io.IOException;
import java.net.SocketTimeoutException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.alianza.graph.Deadline;

/// A body that ends in an exception when it is too large or too slow.
final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;

    private final long largest;

    private final Deadline deadline;

    private long count;

    CountedStream(ServletInputStream body, long largest, Deadline deadline) {
        this.body = body;
        this.largest = largest;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = this.body.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }
        catch (SocketTimeoutException e) {
            throw new TooSlow(this.deadline.given());
        }
    }

    private void count(int read) throws IOException {
        this.count += read;
        if (this.count > this.largest) {
            throw new TooLarge(Limit.REQUEST_SIZE.exceeded(this.largest, this.count));
        }
        if (!this.deadline.left().isPositive()) {
            throw new TooSlow(this.deadline.given());
        }
    }

    @Override
    public boolean isFinished() {
        return this.body.isFinished();
    }

    @Override
    public boolean isReady() {
        return this.body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read with patience here");
    }

}
