package dev.milepost.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** SQLite in a folder that is there for a test. */
final class TestSqlite extends TestDatabase implements BeforeEachCallback {

    private @Nullable Path folder;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("milepost");
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    @Override
    StorageConfig config() {
        return StorageConfig.sqlite(folder().resolve("milepost-data"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        super.afterEach(context);
        all().forEach(TestSqlite::delete);
    }

    /** Files before the folders that hold them. */
    private List<Path> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
