package dev.milepost.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Nonces made from what a message is: the same message has the same nonce, and Discord shows it once. */
final class Nonces {

    private Nonces() {}

    /** For part {@code part}, from 0, of the message that {@code key} names. */
    static String of(String key, int part) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((key + '\n' + part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DiscordLimits.NONCE.max() - 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
