package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.InstallationStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private static final byte[] OLD = InstallableApp.key(1);
    private static final byte[] NEW = InstallableApp.key(2);

    private final TokenCipher old = new TokenCipher(List.of(OLD));

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same() {
        String sealed = old.seal("T1", "xoxb-secret");

        assertThat(old.open("T1", sealed).orElseThrow().text()).isEqualTo("xoxb-secret");
        assertThat(old.open("T1", sealed).orElseThrow().fresh()).isTrue();
        assertThat(old.seal("T1", "xoxb-secret")).isNotEqualTo(sealed);
    }

    @Test
    void what_was_sealed_for_one_workspace_does_not_open_for_another() {
        assertThat(old.open("T2", old.seal("T1", "xoxb-secret"))).isEmpty();
    }

    @Test
    void what_was_touched_does_not_open() {
        String sealed = old.seal("T1", "xoxb-secret");
        char last = sealed.charAt(20);
        String touched = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThat(old.open("T1", touched)).isEmpty();
        for (String garbage : List.of("", "v1.", "v1.AAAA", "v1.***", "v2." + sealed.substring(3), "xoxb-1")) {
            assertThat(old.open("T1", garbage)).isEmpty();
        }
    }

    @Test
    void the_first_key_seals_and_any_opens() {
        TokenCipher both = new TokenCipher(List.of(NEW, OLD));
        TokenCipher.Opened opened =
                both.open("T1", old.seal("T1", "xoxb-secret")).orElseThrow();

        assertThat(opened.text()).isEqualTo("xoxb-secret");
        assertThat(opened.fresh()).isFalse();
        assertThat(old.open("T1", both.seal("T1", "xoxb-secret"))).isEmpty();
    }

    @Test
    void a_row_under_an_old_key_is_sealed_anew_when_it_is_read() {
        InstallationStore store = InstallationStore.inMemory();
        Installation made = new Installation(
                "T1",
                "Careers",
                new Account("xoxb-secret", "U1", "B1", "https://careers.slack.com/"),
                "",
                Optional.empty(),
                HttpApp.CLOCK.instant());
        new Installations(store, old, HttpApp.CLOCK).put(made);

        assertThat(new Installations(store, new TokenCipher(List.of(NEW, OLD)), HttpApp.CLOCK).find("T1"))
                .contains(made);
        assertThat(new Installations(store, new TokenCipher(List.of(NEW)), HttpApp.CLOCK).find("T1"))
                .contains(made);
        assertThat(new Installations(store, old, HttpApp.CLOCK).find("T1")).isEmpty();
    }

    @Test
    void a_key_of_another_length_is_none() {
        assertThatThrownBy(() -> new TokenCipher(List.of(new byte[16]))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenCipher(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
