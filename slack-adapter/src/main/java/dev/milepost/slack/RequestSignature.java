package dev.milepost.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature under a request, checked on the bytes as they came. Bolt's own check takes requests
 * dated in the future, and refuses signed bodies that end in a newline.
 */
final class RequestSignature {

    static final String SIGNATURE = "X-Slack-Signature";
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final Clock clock;

    RequestSignature(String secret, Clock clock) {
        this.secret = Digests.key(secret.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** Whether Slack sent these bytes, not longer ago than five minutes and not later than in five. */
    boolean isValid(String timestamp, String signature, byte[] body) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= TOLERANCE.toSeconds()
                && MessageDigest.isEqual(
                        of(timestamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature that belongs under {@code body}. */
    String of(String timestamp, byte[] body) {
        byte[] prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        return "v0=" + HexFormat.of().formatHex(Digests.hmac(secret, prefix, body));
    }
}
