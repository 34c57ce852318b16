package org.alianza.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

import org.alianza.table.Rule;

/// Bytes of an archive as they are inflated, whatever it says of their number.
final class Inflated extends FilterInputStream {

    private final String path;

    private final long most;

    private final FileLimits limits;

    private long count;

    Inflated(InputStream in, String path, long compressed, FileLimits limits) {
        super(in);
        this.path = path;
        this.limits = limits;
        this.most = Math.min(limits.inflated(), Math.max(limits.ratioFrom(), Math.max(0, compressed) * limits.ratio()));
    }

    static Unreadable tooMuch(String path, FileLimits limits) {
        return new Unreadable(Rule.READABLE, path, "an archive that does not inflate to more than %d times its size nor %d MB"
            .formatted(limits.ratio(), limits.inflated() >> 20));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            this.count += Math.max(0, read);
            if (this.count > this.most) {
                throw tooMuch(this.path, this.limits);
            }
            return read;
        }
        catch (Unreadable e) {
            throw e;
        }
        catch (ZipException | EOFException e) {
            throw Archive.broken(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

}
