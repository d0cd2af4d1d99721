package org.claimable.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response that says when its caller begins to take it, and that ends where the caller takes it too slowly. */
final class AnswerResponse extends HttpServletResponseWrapper {
    private final LimitSettings settings;
    private final Runnable begun;
    private final Runnable slow;
    private ServletOutputStream stream;

    /** {@code begun} is told before every write, {@code slow} where the caller is too slow. */
    AnswerResponse(HttpServletResponse response, LimitSettings settings, Runnable begun, Runnable slow) {
        super(response);
        this.settings = settings;
        this.begun = begun;
        this.slow = slow;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Answer(super.getOutputStream());
        }
        return stream;
    }

    private final class Answer extends ServletOutputStream {
        private final ServletOutputStream to;
        private final Pace pace = Pace.of(settings);

        Answer(ServletOutputStream to) {
            this.to = to;
        }

        private void passed(int bytes, long since) throws IOException {
            pace.passed(bytes, since);
            if (pace.isTooSlow()) {
                slow.run();
                throw new SlowReaderException();
            }
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun.run();
            long since = System.nanoTime();
            to.write(bytes, offset, length);
            passed(length, since);
        }

        @Override
        public void flush() throws IOException {
            long since = System.nanoTime();
            to.flush();
            passed(0, since);
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
