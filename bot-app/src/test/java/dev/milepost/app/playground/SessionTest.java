package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.app.playground.Entry.Kind;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Pattern ACTION = Pattern.compile("\"(?:custom_id|action_id)\":\"([^\"]+)\"");

    private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
    private final Session session = Trying.session(clock);

    private List<Entry> say(Person person, Spot spot, String text) throws BadRequest {
        return session.perform(new Step.Say(person, spot, text));
    }

    private Entry answer(Person person, Spot spot, String text) throws BadRequest {
        List<Entry> came = say(person, spot, text);
        return came.get(came.size() - 1);
    }

    private static Answer on(Entry entry, String platform) {
        return entry.on(platform).orElseThrow();
    }

    private static String words(Entry entry, String platform) {
        return on(entry, platform).messages().get(0).reply().plain();
    }

    private static String body(Entry entry, String platform) {
        return on(entry, platform)
                .messages()
                .get(0)
                .rendering()
                .payloads()
                .get(0)
                .body();
    }

    /** The id of the first component of {@code entry} whose id holds {@code part}. */
    private static String component(Entry entry, String platform, String part) {
        Matcher ids = ACTION.matcher(body(entry, platform));
        while (ids.find()) {
            if (ids.group(1).contains(part)) {
                return ids.group(1);
            }
        }
        throw new AssertionError("no component with " + part + " in " + body(entry, platform));
    }

    @Test
    void a_tab_that_has_not_heard_of_another_yet_hears_of_it_though_it_did_something_itself() throws BadRequest {
        Step help = new Step.Say(Person.MEMBER, Spot.GENERAL, "/help");
        session.listens("mine", 0);
        session.perform(help, "mine");
        long mine = session.transcript().revision();
        assertThat(session.listens("mine", 0)).isEqualTo(mine);

        session.perform(help, "other");
        session.perform(help, "mine");

        assertThat(session.listens("mine", 0)).isEqualTo(mine);
    }

    @Test
    void a_command_is_answered_on_both_platforms_as_people_type_it_there() throws BadRequest {
        List<Entry> came = say(Person.ADMIN, Spot.GENERAL, "/milepost tips list");
        assertThat(on(came.get(0), "discord").shown()).isEqualTo("/tips list");
        assertThat(on(came.get(0), "slack").shown()).isEqualTo("/milepost tips list");
        assertThat(words(came.get(1), "discord")).isEqualTo(words(came.get(1), "slack"));
    }

    @Test
    void an_answer_for_one_person_is_marked_in_what_is_sent_and_can_be_shared() throws BadRequest {
        Entry check = answer(Person.MEMBER, Spot.GENERAL, "/salary check 95000 mid");
        assertThat(on(check, "discord").alone()).isTrue();
        assertThat(body(check, "slack")).contains("\"response_type\":\"ephemeral\"");
        Entry ask = answer(Person.MEMBER, Spot.GENERAL, "/ask what does a mid level make?");
        List<Entry> shared = session.perform(new Step.Press(
                Person.MEMBER, ask.id(), "discord", component(ask, "discord", "share"), Optional.empty()));
        assertThat(on(shared.get(shared.size() - 1), "slack").alone()).isFalse();
    }

    @Test
    void a_pressed_button_of_ones_own_message_changes_it_on_both_platforms() throws BadRequest {
        Entry help = answer(Person.MEMBER, Spot.GENERAL, "/help");
        List<Entry> came = session.perform(new Step.Press(
                Person.MEMBER, help.id(), "slack", component(help, "slack", "help:salary"), Optional.empty()));
        assertThat(came).hasSize(1);
        assertThat(came.get(0).id()).isEqualTo(help.id());
        assertThat(body(came.get(0), "slack")).contains("\"replace_original\":true");
        assertThat(body(came.get(0), "discord")).contains("\"type\":7");
        assertThat(on(came.get(0), "discord").alone()).isTrue();
    }

    @Test
    void a_menus_choice_is_answered() throws BadRequest {
        Entry career = answer(Person.MEMBER, Spot.GENERAL, "/career");
        List<Entry> came = session.perform(new Step.Press(
                Person.MEMBER, career.id(), "discord", component(career, "discord", "career"), Optional.of("skills")));
        assertThat(words(came.get(came.size() - 1), "discord")).containsIgnoringCase("skills");
    }

    @Test
    void conversations_go_on_for_each_person_alone() throws BadRequest {
        answer(Person.MEMBER, Spot.DIRECT, "what does a senior make?");
        assertThat(words(answer(Person.MEMBER, Spot.DIRECT, "and in europe?"), "slack"))
                .contains("$70,000");
        assertThat(words(answer(Person.NEWCOMER, Spot.DIRECT, "and in europe?"), "slack"))
                .contains("isn't stored");
    }

    @Test
    void a_mention_is_answered_in_a_thread_and_other_talk_is_not() throws BadRequest {
        Entry answer = answer(Person.MEMBER, Spot.GENERAL, "@Milepost what does a mid level make?");
        assertThat(answer.spot()).isEqualTo(Spot.THREAD);
        assertThat(words(answer, "discord")).contains("$120,000");
        assertThat(answer(Person.MEMBER, Spot.GENERAL, "good morning").kind()).isEqualTo(Kind.NOTE);
    }

    @Test
    void a_form_is_opened_on_both_platforms_and_what_is_filled_in_is_done_on_both() throws BadRequest {
        Entry asked = answer(Person.ADMIN, Spot.GENERAL, "/tips subscribe");
        assertThat(on(asked, "discord").form().orElseThrow().payload().body()).contains("\"type\":9");
        assertThat(on(asked, "slack").form().orElseThrow().payload().path()).isEqualTo("/views.open");
        List<Entry> came = session.perform(new Step.Submit(
                Person.ADMIN,
                asked.id(),
                Map.of("time", "09:00", "zone", "Europe/Berlin", "channel", Spot.CAREERS.idOn("discord"))));
        assertThat(words(came.get(0), "slack")).contains("Daily tips are on");
        session.perform(new Step.MoveClock(Optional.empty()));
        assertThat(session.transcript().since(came.get(0).revision()))
                .extracting(Entry::spot)
                .containsExactly(Spot.CAREERS, Spot.CAREERS);
    }

    @Test
    void slack_knows_no_commands_in_threads() throws BadRequest {
        Entry answer = answer(Person.MEMBER, Spot.THREAD, "/salary mid");
        assertThat(on(answer, "slack").notice()).contains("/salary is not supported in threads");
        assertThat(words(answer, "discord")).contains("$120,000");
    }

    @Test
    void the_clock_goes_to_the_next_tip_which_is_posted_on_both_platforms() throws BadRequest {
        say(Person.ADMIN, Spot.CAREERS, "/tips subscribe 09:00 Europe/Berlin");
        assertThat(session.nextTip()).contains(Instant.parse("2026-11-25T08:00:00Z"));
        List<Entry> came = session.perform(new Step.MoveClock(Optional.empty()));
        assertThat(came).extracting(Entry::spot).containsOnly(Spot.CAREERS);
        assertThat(came)
                .extracting(e -> e.sides().keySet().iterator().next())
                .containsExactlyInAnyOrder("discord", "slack");
        assertThat(came).allSatisfy(e -> assertThat(e.at()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z")));
    }

    @Test
    void a_tip_that_becomes_due_by_time_going_on_is_posted_too() throws BadRequest {
        say(Person.ADMIN, Spot.CAREERS, "/tips subscribe 09:00 Europe/Berlin");
        long before = session.transcript().revision();
        clock.advance(Duration.ofHours(22));
        session.tick();
        assertThat(session.transcript().since(before)).hasSize(2);
    }

    @Test
    void after_three_posts_that_a_platform_refuses_whoever_subscribed_is_told() throws BadRequest {
        say(Person.ADMIN, Spot.CAREERS, "/tips subscribe 09:00 Europe/Berlin");
        session.perform(new Step.Break(List.of("slack"), Fault.CHANNEL_GONE));
        for (int day = 0; day < 3; day++) {
            session.perform(new Step.MoveClock(Optional.empty()));
        }
        List<Entry> all = session.transcript().since(0);
        assertThat(all)
                .filteredOn(e -> e.kind() == Kind.TROUBLE)
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.text()).contains("channel gone (channel_not_found)"));
        assertThat(all).filteredOn(e -> e.spot() == Spot.DIRECT).singleElement().satisfies(e -> {
            assertThat(e.person()).contains(Person.ADMIN);
            assertThat(words(e, "slack")).contains("I have paused daily tips");
        });
        assertThat(words(answer(Person.ADMIN, Spot.CAREERS, "/tips history"), "slack"))
                .contains("gone");
    }

    @Test
    void a_post_whose_answer_is_lost_is_looked_for_and_not_sent_twice() throws BadRequest {
        say(Person.ADMIN, Spot.CAREERS, "/tips subscribe 09:00 Europe/Berlin");
        session.perform(new Step.Break(List.of("discord"), Fault.NO_ANSWER));
        session.perform(new Step.MoveClock(Optional.empty()));
        session.perform(new Step.Break(List.of("discord"), Fault.NONE));
        session.perform(new Step.MoveClock(Optional.empty()));
        assertThat(session.transcript().since(0))
                .filteredOn(e ->
                        e.kind() == Kind.BOT && e.to() == 0 && e.on("discord").isPresent())
                .hasSize(1);
        assertThat(words(answer(Person.ADMIN, Spot.CAREERS, "/tips history"), "discord"))
                .contains("posted");
    }

    @Test
    void the_clock_never_goes_back_and_needs_a_tip_to_go_to() {
        assertThatThrownBy(() -> session.perform(new Step.MoveClock(Optional.empty())))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("/tips subscribe");
        assertThatThrownBy(() -> session.perform(new Step.MoveClock(Optional.of(Instant.EPOCH))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("only goes ahead");
    }
}
