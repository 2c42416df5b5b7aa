package dev.milepost.privacy;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.Shown;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.Space;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipStores;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrivacyCommandTest {

    private static final UserRef OTHER = new UserRef("test", "S1", "U-other");
    private static final UserRef NAMESAKE =
            new UserRef("test", "S2", MEMBER.user().id());

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final ReceiptStore receipts = ReceiptStore.inMemory();
    private final TipStores tips = TipStores.inMemory();
    private final SettingsStore settings = SettingsStore.inMemory();
    private final ConversationStore conversations = ConversationStore.inMemory(clock);
    private final Milepost milepost = Milepost.builder(Packs.lighthouse())
            .clock(clock)
            .receipts(receipts)
            .tips(tips)
            .settings(settings)
            .conversations(conversations)
            .build();

    @BeforeEach
    void remember() {
        receipts.keep(receipt("mine", MEMBER.user()));
        receipts.keep(receipt("theirs", OTHER));
        receipts.keep(receipt("namesake", NAMESAKE));
        converse("lens", MEMBER.user());
        converse("theirs", OTHER);
        subscribe("minesub234", MEMBER.user());
        subscribe("theirs2345", OTHER);
        settings.set(new Space("test", "S1"), "tip-admins", "user:U-member,user:U-other");
    }

    private void converse(String fact, UserRef person) {
        Shown shown = new Shown(List.of(fact), List.of());
        conversations.show(new ConversationStore.Conversation(person, CHANNEL.channel(), shown, clock.instant()));
    }

    private void subscribe(String id, UserRef maker) {
        Schedule schedule = new Schedule(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.values()));
        Subscription subscription = new Subscription(
                id,
                ChannelRef.channel("test", "S1", "C1"),
                schedule,
                List.of("light"),
                Look.LONG,
                Duration.ofHours(6),
                1,
                maker,
                clock.instant(),
                new Standing(
                        Standing.Pause.BY_ADMIN,
                        2,
                        Set.of(LocalDate.parse("2026-12-24")),
                        Optional.of(LocalDate.parse("2026-12-01"))));
        tips.subscriptions().add(subscription, schedule.after(clock.instant()));
    }

    private Receipt receipt(String id, UserRef asker) {
        return new Receipt(
                id,
                asker,
                "question of " + id,
                List.of("lens"),
                List.of("keeper"),
                "lighthouse",
                "1",
                "FACT",
                "yes",
                clock.instant());
    }

    private Reply run(Caller caller, String words) {
        Outcome.Say say =
                (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(caller, CHANNEL, "privacy " + words));
        assertThat(say.audience()).isEqualTo(Audience.PERSON);
        return say.replies().get(0);
    }

    @Test
    void shows_all_that_is_stored_of_the_asker_and_nothing_of_anybody_else() {
        assertThat(run(MEMBER, "show").plain())
                .contains("question of mine", "the last thing shown: lens", "minesub234", "Europe/Berlin", "in S1")
                .doesNotContain("theirs", "namesake");
    }

    @Test
    void exports_it_as_one_json_object() {
        String json = run(MEMBER, "export").blocks().stream()
                .flatMap(b -> b instanceof Block.Paragraph p ? Stream.of(p) : Stream.empty())
                .skip(1)
                .map(p -> p.text().plain())
                .collect(Collectors.joining());
        JsonNode whole = JsonMapper.shared().readTree(json);
        assertThat(whole.path("person").asString()).isEqualTo("U-member");
        assertThat(whole.path("stored")).hasSize(4);
        assertThat(whole.path("stored").path(0).path("question").asString()).isEqualTo("question of mine");
        assertThat(json).doesNotContain("theirs", "namesake");
    }

    @Test
    void leaves_out_of_the_export_nothing_of_a_question_or_a_subscription() {
        String json = run(MEMBER, "export").blocks().stream()
                .flatMap(b -> b instanceof Block.Paragraph p ? Stream.of(p) : Stream.empty())
                .skip(1)
                .map(p -> p.text().plain())
                .collect(Collectors.joining());
        JsonNode stored = JsonMapper.shared().readTree(json).path("stored");
        JsonNode question = stored.path(0);
        assertThat(question.path("kind").asString()).isEqualTo("FACT");
        assertThat(question.path("pack").asString()).isEqualTo("lighthouse");
        assertThat(question.path("pack version").asString()).isEqualTo("1");
        assertThat(question.path("facts shown just before").path(0).asString()).isEqualTo("lens");
        assertThat(question.path("pay shown just before").path(0).asString()).isEqualTo("keeper");
        JsonNode subscription = stored.path(2);
        assertThat(subscription.path("days")).hasSize(7);
        assertThat(subscription.path("days").path(0).asString()).isEqualTo("monday");
        assertThat(subscription.path("topics").path(0).asString()).isEqualTo("light");
        assertThat(subscription.path("look").asString()).isEqualTo("long");
        assertThat(subscription.path("hours late").asInt()).isEqualTo(6);
        assertThat(subscription.path("paused").asString()).isEqualTo("by admin");
        assertThat(subscription.path("failures in a row").asInt()).isEqualTo(2);
        assertThat(subscription.path("days left out").path(0).asString()).isEqualTo("2026-12-24");
        assertThat(subscription.path("snoozed until").asString()).isEqualTo("2026-12-01");
    }

    @Test
    void erases_it_when_the_button_is_pressed_and_not_before() {
        assertThat(run(MEMBER, "erase").toString()).contains("Erase everything about me");
        assertThat(receipts.find("mine")).isPresent();

        Outcome pressed = milepost.bot().action(new ActionCall(MEMBER, CHANNEL, Action.of("privacy", "erase"), true));

        assertThat(((Outcome.Replace) pressed).reply().plain())
                .contains("1 × kept question", "1 × conversation", "1 × subscription");
        assertThat(receipts.find("mine")).isEmpty();
        assertThat(conversations.of(MEMBER.user())).isEmpty();
        assertThat(conversations.of(OTHER)).hasSize(1);
        assertThat(receipts.find("theirs")).isPresent();
        assertThat(receipts.find("namesake")).isPresent();
        assertThat(tips.subscriptions().find("minesub234").orElseThrow().hasMaker())
                .isFalse();
        assertThat(tips.subscriptions().find("theirs2345").orElseThrow().createdBy())
                .isEqualTo(OTHER);
        assertThat(settings.of(new Space("test", "S1"))).containsEntry("tip-admins", "user:U-other");
        assertThat(run(MEMBER, "show").plain()).contains("Nothing.");
        assertThat(run(MEMBER, "erase").plain()).contains("nothing about you");
    }

    @Test
    void on_discord_a_person_is_the_same_in_every_server() {
        receipts.keep(receipt("here", new UserRef("discord", "1", "7")));
        receipts.keep(receipt("there", new UserRef("discord", "", "7")));
        assertThat(run(new Caller(new UserRef("discord", "2", "7"), false), "show")
                        .plain())
                .contains("question of here", "question of there");
    }
}
