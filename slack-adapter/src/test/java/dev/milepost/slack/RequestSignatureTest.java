package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {

    /** The example in Slack's page on verifying requests. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIMESTAMP = "1531420618";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final byte[] BODY = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
        + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void slacks_documented_example_is_valid_when_it_was_sent() {
        assertThat(at(1531420618).isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
        assertThat(at(1531420618).of(TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void it_holds_for_five_minutes_before_and_after() {
        assertThat(at(1531420618 + 300).isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
        assertThat(at(1531420618 + 301).isValid(TIMESTAMP, SIGNATURE, BODY)).isFalse();
        assertThat(at(1531420618 - 300).isValid(TIMESTAMP, SIGNATURE, BODY)).isTrue();
        assertThat(at(1531420618 - 301).isValid(TIMESTAMP, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void another_timestamp_signature_or_body_is_not() {
        byte[] other = BODY.clone();
        other[0] ^= 1;
        assertThat(at(1531420618).isValid(TIMESTAMP, SIGNATURE, other)).isFalse();
        assertThat(at(1531420618).isValid("1531420619", SIGNATURE, BODY)).isFalse();
        assertThat(at(1531420618).isValid(TIMESTAMP, SIGNATURE.replace('a', 'b'), BODY))
                .isFalse();
        for (String nonsense : new String[] {"", "0", "-1531420618", "now", "99999999999999999999", " 1531420618"}) {
            assertThat(at(1531420618).isValid(nonsense, SIGNATURE, BODY)).isFalse();
        }
        assertThat(at(1531420618).isValid(TIMESTAMP, "", BODY)).isFalse();
    }

    private static RequestSignature at(long second) {
        return new RequestSignature(SECRET, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
