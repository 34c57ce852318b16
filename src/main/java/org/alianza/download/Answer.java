package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/// The body of an answer, of which nothing is told before its first byte. It is not closed, for who breaks off must
/// not make it look whole.
final class Answer extends OutputStream {

    private final HttpServletResponse response;

    private final Runnable headers;

    private @Nullable OutputStream out;

    Answer(HttpServletResponse response, Runnable headers) {
        this.response = response;
        this.headers = headers;
    }

    @Override
    public void write(int one) throws IOException {
        opened().write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        opened().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        opened().flush();
    }

    private OutputStream opened() throws IOException {
        if (this.out == null) {
            this.headers.run();
            this.out = this.response.getOutputStream();
        }
        return this.out;
    }

}
