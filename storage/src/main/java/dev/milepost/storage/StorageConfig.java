package dev.milepost.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to keep things.
 *
 * @param dataDir folder of the SQLite file, made where it is missing; not touched where there is a {@code databaseUrl}
 * @param databaseUrl {@code jdbc:postgresql://host/database?user=…&password=…}
 */
public record StorageConfig(Path dataDir, Optional<String> databaseUrl) {

    /** A file {@code milepost.db} in {@code dataDir}. */
    public static StorageConfig sqlite(Path dataDir) {
        return new StorageConfig(dataDir, Optional.empty());
    }
}
