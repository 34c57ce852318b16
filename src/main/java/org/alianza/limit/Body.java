package org.alianza.limit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request with another body than it came with.
final class Body extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    private Body(HttpServletRequest request, ServletInputStream body) {
        super(request);
        this.body = body;
    }

    /// The body is counted while it is read.
    static HttpServletRequest counted(HttpServletRequest request, CountedStream body) {
        return new Body(request, body);
    }

    /// The body was read before.
    static HttpServletRequest kept(HttpServletRequest request, byte[] body) {
        return new Body(request, new Kept(new ByteArrayInputStream(body)));
    }

    @Override
    public ServletInputStream getInputStream() {
        return this.body;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(this.body, charset));
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Kept(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return this.bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return this.bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return this.bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            try {
                listener.onDataAvailable();
                listener.onAllDataRead();
            }
            catch (IOException e) {
                listener.onError(e);
            }
        }

    }

}
