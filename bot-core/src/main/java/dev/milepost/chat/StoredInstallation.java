package dev.milepost.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * An app's installation in a guild or workspace, as a store keeps it. What gives access is sealed: the
 * store can't read it, and neither can anybody who reads the store.
 *
 * @param platform the platform's short name
 * @param space the guild or workspace, or the organisation that it was installed for as a whole
 * @param sealed the adapter's own, text of one line
 * @param expires when access ends unless it is renewed; empty where it doesn't end
 * @param changed when it was written
 */
public record StoredInstallation(
        String platform, String space, String sealed, Optional<Instant> expires, Instant changed) {

    /** Without what is sealed. */
    @Override
    public String toString() {
        return "StoredInstallation[" + platform + ", " + space + "]";
    }
}
