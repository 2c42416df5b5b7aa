package dev.milepost.app;

import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.slf4j.LoggerFactory;

/**
 * Does beside the rest of the start what takes long, needs nothing before it, and is needed by all that goes live: the
 * database's driver, then the certificates that are trusted. Whoever comes too early waits for it, or does it himself.
 */
final class HeadStart {

    private HeadStart() {}

    static void begin(StorageConfig database) {
        Thread.ofPlatform().daemon().name("head-start").start(() -> {
            try {
                Storage.prepare(database);
                SSLContext.getDefault();
            } catch (RuntimeException | NoSuchAlgorithmException e) {
                LoggerFactory.getLogger(HeadStart.class).debug("Whoever needs it will say what is wrong", e);
            }
        });
    }
}
