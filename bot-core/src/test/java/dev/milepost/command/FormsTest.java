package dev.milepost.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.content.PackResult;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final UserRef USER = new UserRef("slack", "T1", "U1");
    private static final Caller ADMIN = new Caller(USER, true);
    private static final Caller MEMBER = new Caller(USER, false);
    private static final Place CHANNEL = new Place(ChannelRef.channel("slack", "T1", "C1"), Place.Kind.CHANNEL);
    private static final Place HOME = new Place(ChannelRef.channel("slack", "T1", "D1"), Place.Kind.DIRECT);

    private final TipStores stores = TipStores.inMemory();
    private static final PackResult.Loaded LIGHTHOUSE = Packs.load(Packs.LIGHTHOUSE);

    private final Milepost milepost = Milepost.builder(LIGHTHOUSE.pack())
            .models(pack -> AnswerModel.train(pack, LIGHTHOUSE.phrasings()))
            .clock(new SettableClock("2026-11-24T08:30:00Z"))
            .tips(stores)
            .random(new SplittableRandom(1))
            .build();

    private Form asked(String line) {
        Outcome outcome = milepost.bot().command(milepost.commandLine().parse(ADMIN, CHANNEL, line));
        assertThat(outcome).isInstanceOf(Outcome.Ask.class);
        return ((Outcome.Ask) outcome).form();
    }

    private String submit(Caller caller, Form form, Map<String, String> values) {
        FormSubmission submission = new FormSubmission(caller, CHANNEL, form.action(), values);
        assertThat(milepost.bot().problems(submission)).isEmpty();
        return plain(milepost.bot().submit(submission));
    }

    private static String plain(Outcome outcome) {
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    @Test
    void a_command_that_names_nothing_asks_for_all_of_it_at_once() {
        assertThat(asked("ask").fields()).extracting(Form.Field::name).containsExactly("question");
        assertThat(asked("tips subscribe").fields())
                .extracting(Form.Field::name)
                .containsExactly("time", "zone", "days", "channel", "topic", "look", "late");
    }

    @Test
    void a_form_opens_at_once_also_where_an_answer_takes_time() {
        Milepost rephrasing = Milepost.builder(LIGHTHOUSE.pack())
                .rephraser((question, facts) -> Optional.empty())
                .build();

        assertThat(timing(rephrasing, "ask")).isEqualTo(new Timing.AtOnce());
        assertThat(timing(rephrasing, "ask  ")).isEqualTo(new Timing.AtOnce());
        assertThat(timing(rephrasing, "ask why lamps?")).isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(timing(milepost, "ask why lamps?")).isEqualTo(new Timing.AtOnce());
    }

    private static Timing timing(Milepost milepost, String line) {
        return milepost.bot().timing(milepost.commandLine().parse(MEMBER, CHANNEL, line));
    }

    @Test
    void a_form_says_how_to_type_the_same() {
        Outcome.Say typed = new Outcome.Ask(asked("tips subscribe")).typed();

        assertThat(typed.result()).isEqualTo(Outcome.Result.WRONG_USAGE);
        assertThat(plain(typed)).contains("tips subscribe 09:00 Europe/Berlin weekdays");
    }

    @Test
    void what_is_filled_in_means_the_same_as_what_is_typed() {
        String said = submit(
                ADMIN,
                asked("tips subscribe"),
                Map.of("time", "09:00", "zone", "Berlin", "days", "mon,tue,wed,thu,fri", "channel", "C0777"));

        assertThat(said).contains("09:00 Europe/Berlin, on weekdays");
        assertThat(stores.subscriptions().in("slack", "T1").get(0).channel().id())
                .isEqualTo("C0777");
        String typed = plain(
                milepost.bot().command(milepost.commandLine().parse(MEMBER, CHANNEL, "ask what does a keeper do?")));
        assertThat(submit(MEMBER, asked("ask"), Map.of("question", "what does a keeper do?")))
                .isEqualTo(typed);
    }

    @Test
    void what_is_not_clear_is_said_by_field_before_anything_is_done() {
        FormSubmission submission = new FormSubmission(
                ADMIN,
                CHANNEL,
                asked("tips subscribe").action(),
                Map.of(
                        "time", "25:00", "zone", "Berln", "days", "never", "late", "99h", "topic", "cheese", "look",
                        "x"));

        assertThat(milepost.bot().problems(submission)).containsOnlyKeys("time", "zone", "days", "late", "topic");
        assertThat(Reply.of(milepost.bot().problems(submission).getOrDefault("zone", Text.literal("-")))
                        .plain())
                .contains("Europe/Berlin");
    }

    @Test
    void a_field_of_blanks_counts_as_left_empty() {
        assertThat(submit(ADMIN, asked("tips subscribe"), Map.of("time", "  ", "zone", "Berlin")))
                .contains("At what time");
    }

    @Test
    void who_is_no_admin_any_more_sends_nothing() {
        FormSubmission submission = new FormSubmission(
                MEMBER, CHANNEL, asked("tips subscribe").action(), Map.of("time", "9", "zone", "UTC"));

        assertThat(milepost.bot().dependsOnAdmin(submission)).isTrue();
        assertThat(plain(milepost.bot().submit(submission))).contains("Only admins");
        assertThat(stores.subscriptions().in("slack", "T1")).isEmpty();
    }

    @Test
    void a_form_of_a_version_that_is_gone_is_answered_kindly() {
        FormSubmission submission = new FormSubmission(MEMBER, CHANNEL, Action.of("gone"), Map.of());

        assertThat(milepost.bot().problems(submission)).isEmpty();
        assertThat(milepost.bot().dependsOnAdmin(submission)).isFalse();
        assertThat(plain(milepost.bot().submit(submission))).contains("older version");
    }

    @Test
    void the_page_of_its_own_says_what_it_does_and_lets_admins_change_the_subscriptions() {
        submit(ADMIN, asked("tips subscribe"), Map.of("time", "9", "zone", "UTC", "days", "daily", "channel", "C2"));
        Reply admins = home(ADMIN);
        Reply members = home(MEMBER);

        assertThat(admins.plain()).contains("salary", "09:00 UTC, daily", "Privacy");
        assertThat(actions(admins)).contains("ask-form", "tips-form", "tips");
        String tips = milepost.commands().spec("tips").orElseThrow().summary();
        assertThat(admins.plain()).contains(tips);
        assertThat(members.plain())
                .contains("salary", "09:00 UTC, daily", "Privacy")
                .doesNotContain(tips);
        assertThat(actions(members)).contains("ask-form").doesNotContain("tips-form", "tips");
    }

    private Reply home(Caller caller) {
        return ((Outcome.Say) milepost.bot().home(new HomeVisit(caller, HOME)))
                .replies()
                .get(0);
    }

    private static List<String> actions(Reply reply) {
        return reply.blocks().stream()
                .flatMap(b -> b instanceof Block.Buttons buttons ? buttons.buttons().stream() : Stream.empty())
                .map(b -> b.action().name())
                .toList();
    }
}
