package dev.milepost.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.QuestionLog;
import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.testing.Packs;
import dev.milepost.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bot's own page says of what is kept. */
class HomePageTest {

    private static final HomeVisit VISIT = new HomeVisit(People.MEMBER, People.CHANNEL);

    private final Milepost.Builder builder = Milepost.builder(Packs.lighthouse());

    private static String plain(Outcome outcome) {
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    private static QuestionLog keeping(Duration words) {
        return new QuestionLog(
                QuestionStore.inMemory(), Optional.of(words), Clock.systemUTC(), Runnable::run, user -> true);
    }

    @Test
    void where_nothing_is_kept_it_says_so() {
        Milepost milepost = builder.build();
        assertThat(plain(milepost.bot().home(VISIT))).contains("isn't stored").doesNotContain("Why this answer");
        assertThat(plain(milepost.bot().welcome(VISIT))).contains("isn't stored");
    }

    @Test
    void where_questions_are_kept_neither_page_nor_welcome_denies_it() {
        Milepost milepost = builder.questions(keeping(Duration.ofDays(90))).build();
        assertThat(plain(milepost.bot().home(VISIT)))
                .contains("keep", "90 days")
                .doesNotContain("isn't stored");
        assertThat(plain(milepost.bot().welcome(VISIT))).contains("90 days").doesNotContain("isn't stored");
    }

    @Test
    void a_question_to_be_explained_is_kept_for_the_configured_time() {
        Milepost milepost =
                builder.receipts(ReceiptStore.inMemory(), Duration.ofDays(30)).build();
        assertThat(plain(milepost.bot().home(VISIT))).contains("Why this answer", "30 days");
    }
}
