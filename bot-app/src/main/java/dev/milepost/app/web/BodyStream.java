package dev.milepost.app.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it arrives. Helidon throws what it likes where the connection ends before the body does, which is no fault of ours. */
final class BodyStream extends FilterInputStream {

    BodyStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (RuntimeException e) {
            throw new IOException("the body ended early", e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (RuntimeException e) {
            throw new IOException("the body ended early", e);
        }
    }
}
