package dev.milepost.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties the end of an installation to the browser that began it, so that nobody is led into finishing somebody
 * else's: the browser holds a secret in a cookie, and the state that goes through Slack is its signature. No
 * node has to remember anything, so that it may end at another one.
 */
final class InstallState {

    /** How long somebody may look at Slack's page. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;
    private final Clock clock;

    InstallState(List<byte[]> keys, Clock clock) {
        this.keys = keys.stream()
                .map(key -> Digests.key(mac(Digests.key(key), "slack install")))
                .toList();
        this.clock = clock;
    }

    /** A secret for one browser. */
    String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** The state that belongs to a browser's secret, for a while. */
    String of(String secret) {
        long end = clock.instant().plus(PATIENCE).getEpochSecond();
        return end + "." + signature(keys.get(0), secret, end);
    }

    /** Whether {@code state} was made for this browser, not too long ago. */
    boolean isValid(String state, String secret) {
        String[] parts = state.split("\\.", 2);
        if (secret.isEmpty() || parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        long end = Long.parseLong(parts[0]);
        byte[] given = parts[1].getBytes(StandardCharsets.UTF_8);
        return clock.instant().isBefore(Instant.ofEpochSecond(end))
                && keys.stream()
                        .map(key -> signature(key, secret, end).getBytes(StandardCharsets.UTF_8))
                        .anyMatch(expected -> MessageDigest.isEqual(expected, given));
    }

    private static String signature(SecretKeySpec key, String secret, long end) {
        return encoded(mac(key, secret + "." + end));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        return Digests.hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
