package dev.milepost.storage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new database without a row for each test, and what was opened of it closed again. */
abstract class TestDatabase implements AfterEachCallback {

    private final List<Storage> opened = new ArrayList<>();

    /** Where it is; the same one throughout a test. */
    abstract StorageConfig config();

    /** Opened anew at each call, as each node of several does. */
    final Storage storage() {
        Storage storage = Storage.open(config());
        opened.add(storage);
        return storage;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        opened.forEach(Storage::close);
        opened.clear();
    }
}
