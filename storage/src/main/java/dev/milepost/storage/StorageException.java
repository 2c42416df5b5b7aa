package dev.milepost.storage;

/** The database can't be used. The message says which and what to look at, and holds no password. */
public final class StorageException extends RuntimeException {

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
