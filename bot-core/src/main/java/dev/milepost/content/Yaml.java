package dev.milepost.content;

import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.InputDecorator;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** How Milepost parses YAML, packs and configuration alike. */
public final class Yaml {

    private Yaml() {}

    /** A factory whose parsers take any text; errors are Jackson's. */
    public static YAMLFactory factory() {
        return YAMLFactory.builder().inputDecorator(new Whole()).build();
    }

    /**
     * SnakeYAML Engine 3.0.1 runs over the end of its buffer where that ends within a surrogate pair, so that an emoji at
     * the wrong place would make a file unreadable.
     */
    private static final class Whole extends InputDecorator {

        @Override
        public Reader decorate(IOContext context, Reader reader) {
            return new WholeCharacters(reader);
        }

        @Override
        public InputStream decorate(IOContext context, InputStream bytes) {
            throw new UnsupportedOperationException("YAML is read from text");
        }

        @Override
        public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
            throw new UnsupportedOperationException("YAML is read from text");
        }
    }
}
