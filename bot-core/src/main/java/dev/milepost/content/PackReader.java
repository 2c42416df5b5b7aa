package dev.milepost.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads packs that the build has validated and written: quickly, and without checking them again. */
public final class PackReader {

    /** Where the class path holds compiled packs, each in a folder named by its id. */
    public static final String FOLDER = "dev/milepost/packs/";

    private PackReader() {}

    /** The pack of that id which {@code loader} sees; empty where there is none. */
    public static Optional<ContentPack> bundled(ClassLoader loader, String id) {
        try (InputStream in = loader.getResourceAsStream(FOLDER + id + "/pack.json")) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled pack " + id + " can't be read", e);
        }
    }

    /** Reads what {@link PackLoader#compile} wrote. */
    static ContentPack read(InputStream json) {
        return PackMapping.pack(PackNodes.read(json));
    }
}
