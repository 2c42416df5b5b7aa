package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import dev.milepost.storage.StorageException;
import java.nio.file.Path;

/** The configured database. */
final class Databases {

    private Databases() {}

    /**
     * Opens it.
     *
     * @param directory what a relative {@code data.dir} is meant from
     * @throws StorageException if it can't be reached, written or brought up to date
     */
    static Storage open(Config config, Path directory) {
        return Storage.open(config(config, directory));
    }

    static StorageConfig config(Config config, Path directory) {
        return new StorageConfig(directory.resolve(config.dataDir()), config.databaseUrl());
    }
}
