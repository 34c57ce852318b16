package org.alianza;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what is written into files, whether or not anybody still reads it.
@TestComponent
class CountedAnswers extends OncePerRequestFilter {

    private final LongAdder written = new LongAdder();

    long written() {
        return this.written.sum();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(".csv");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                return new Counted(response.getOutputStream());
            }

        });
    }

    /// Gives on what is written.
    private final class Counted extends ServletOutputStream {

        private final ServletOutputStream out;

        Counted(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            CountedAnswers.this.written.increment();
            this.out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            CountedAnswers.this.written.add(length);
            this.out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            this.out.flush();
        }

        @Override
        public boolean isReady() {
            return this.out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            this.out.setWriteListener(listener);
        }

    }

}
