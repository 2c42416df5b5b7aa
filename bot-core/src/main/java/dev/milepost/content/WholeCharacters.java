package dev.milepost.content;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Ends no read within a surrogate pair, where the read has room for more than one {@code char}. */
final class WholeCharacters extends FilterReader {

    private final PushbackReader source;

    WholeCharacters(Reader source) {
        this(new PushbackReader(source));
    }

    private WholeCharacters(PushbackReader source) {
        super(source);
        this.source = source;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = source.read(into, offset, length);
        if (read > 1 && Character.isHighSurrogate(into[offset + read - 1])) {
            source.unread(into[offset + read - 1]);
            return read - 1;
        }
        return read;
    }
}
