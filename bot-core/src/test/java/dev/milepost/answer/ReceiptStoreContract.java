package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.UserRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ReceiptStore} does. */
public abstract class ReceiptStoreContract {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00.123Z");

    private ReceiptStore store;

    /** A fresh, empty store. */
    protected abstract ReceiptStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    protected void what_was_kept_is_found_again_to_the_letter() {
        Receipt receipt = receipt("odd2345678", NINE);

        store.keep(receipt);

        assertThat(store.find("odd2345678")).contains(receipt);
        assertThat(store.find("odd")).isEmpty();
    }

    @Test
    protected void an_id_is_never_given_twice() {
        store.keep(receipt("one2345678", NINE));

        assertThatThrownBy(() -> store.keep(receipt("one2345678", NINE.plusSeconds(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.find("one2345678")).contains(receipt("one2345678", NINE));
    }

    @Test
    protected void what_is_older_is_forgotten_and_the_rest_stays() {
        store.keep(receipt("older34567", NINE.minusMillis(1)));
        store.keep(receipt("younger345", NINE));

        store.forgetBefore(NINE);

        assertThat(store.find("older34567")).isEmpty();
        assertThat(store.find("younger345")).isPresent();
    }

    @Test
    protected void those_of_a_person_are_found_and_forgotten_and_nobody_elses() {
        UserRef asker = receipt("mine345678", NINE).asker();
        store.keep(receipt("mine345678", NINE));

        assertThat(store.of(asker)).containsExactly(receipt("mine345678", NINE));
        assertThat(store.of(new UserRef("slack", "", "U1"))).hasSize(1);
        assertThat(store.of(new UserRef("slack", "T2", "U1"))).isEmpty();
        assertThat(store.forget(new UserRef("discord", "", "U1"))).isZero();
        assertThat(store.forget(asker)).isEqualTo(1);
        assertThat(store.find("mine345678")).isEmpty();
    }

    private static Receipt receipt(String id, Instant kept) {
        return new Receipt(
                id,
                new UserRef("slack", "T'1\"; --", "U1"),
                "and \u6f22 'quotes'?\nsecond line",
                List.of("lens", "fog"),
                List.of(),
                "lighthouse",
                "1.0",
                "FACT",
                "An answer.\nIn two lines.",
                kept);
    }
}
