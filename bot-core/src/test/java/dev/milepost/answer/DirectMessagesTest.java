package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DirectMessagesTest {

    private final SteppedClock clock = new SteppedClock(Lighthouse.CLOCK.instant());
    private final DirectMessages messages = new DirectMessages(
            Lighthouse::asking,
            new AboutAnswers(Lighthouse::asking, new RecentQuestions(clock), null, null, user -> true),
            clock);

    @Test
    void the_first_reply_says_that_nothing_is_stored_and_the_next_does_not() {
        assertThat(say("who cleans the lens and how?")).contains("isn't stored");
        assertThat(say("what does a keeper do at night?")).doesNotContain("isn't stored");
    }

    @Test
    void a_follow_up_is_read_by_what_was_shown() {
        say("how much does an apprentice earn?");

        assertThat(say("and on the islands?")).contains("Gull Islands");
    }

    @Test
    void after_a_quarter_of_an_hour_a_conversation_begins_anew() {
        say("who cleans the lens and how?");
        clock.step(Duration.ofMinutes(16));

        assertThat(say("who cleans the lens and how?")).contains("isn't stored");
    }

    @Test
    void new_question_makes_it_forget_what_was_shown() {
        say("what does a keeper do at night?");
        say("new question");

        assertThat(say("more")).doesNotContain("linen");
    }

    @Test
    void one_persons_conversation_is_nobody_elses() {
        say("what does a keeper do at night?");

        assertThat(say("U2", "who cleans the lens and how?")).contains("isn't stored");
    }

    private String say(String text) {
        return say("U1", text);
    }

    private String say(String user, String text) {
        Caller caller = new Caller(new UserRef("slack", "T1", user), false);
        Place place = new Place(ChannelRef.channel("slack", "T1", "D1"), Place.Kind.DIRECT);
        Outcome outcome = messages.apply(new IncomingMessage(caller, place, text));
        assertThat(outcome).isInstanceOf(Outcome.Say.class);
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    /** A clock that stands still until it is told to go on. */
    private static final class SteppedClock extends Clock {
        private Instant now;

        SteppedClock(Instant now) {
            this.now = now;
        }

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
