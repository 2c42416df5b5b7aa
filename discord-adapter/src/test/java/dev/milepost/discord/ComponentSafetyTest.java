package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Anybody can send any component id: what it allows is asked again at each press. */
class ComponentSafetyTest {

    private static final int PRIVATE = 1 << 15 | 64;
    private static final TipStores TIPS = TipStores.inMemory();
    private static final Milepost MILEPOST = Bots.builder()
            .tips(TIPS)
            .receipts(ReceiptStore.inMemory())
            .settings(SettingsStore.inMemory())
            .build();

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(MILEPOST);

    private static final FakeDiscord DISCORD = BOT.discord();

    private static Subscription subscription() {
        List<Subscription> all = TIPS.subscriptions().in("discord", DiscordEvents.GUILD);
        if (!all.isEmpty()) {
            return all.getFirst();
        }
        BOT.answerTo(DiscordEvents.slashByAdmin("tips", "subscribe", Map.of("time", "09:00", "zone", "Europe/Berlin")));
        Awaitility.await()
                .until(() ->
                        !TIPS.subscriptions().in("discord", DiscordEvents.GUILD).isEmpty());
        return TIPS.subscriptions().in("discord", DiscordEvents.GUILD).getFirst();
    }

    /** Presses, and waits for what is said to it at once or later. */
    private static Sent pressed(ObjectNode press) {
        Sent first = BOT.answerTo(press);
        return first.body().get("type").asInt() == 6
                ? DISCORD.await(
                        "(POST|PATCH) /webhooks/\\d+/" + press.get("token").asString() + ".*")
                : first;
    }

    @Test
    void a_member_who_forges_an_admins_button_changes_nothing_and_learns_nothing() {
        Subscription subscription = subscription();
        List<String> wishes = List.of("unsubscribe", "pause", "test", "history", "status", "calendar", "preview");
        for (String wish : wishes) {
            Sent answer = pressed(DiscordEvents.button("mp1:tips:" + wish + ":" + subscription.id(), PRIVATE));
            assertThat(answer.words()).as(wish).contains("Only admins").doesNotContain("09:00");
        }
        assertThat(pressed(DiscordEvents.button("mp1:setup", PRIVATE)).words()).contains("Only admins");
        assertThat(TIPS.subscriptions().find(subscription.id())).contains(subscription);
        assertThat(DISCORD.messages(DiscordEvents.CHANNEL)).isEmpty();
    }

    @Test
    void an_admin_of_another_guild_reaches_nothing_of_this_one() {
        Subscription subscription = subscription();
        for (String wish : List.of("unsubscribe", "pause", "status", "history")) {
            Sent answer = pressed(DiscordEvents.elsewhere(
                    DiscordEvents.button("mp1:tips:" + wish + ":" + subscription.id(), PRIVATE)));
            assertThat(answer.words()).as(wish).doesNotContain("09:00", "Europe/Berlin");
        }
        assertThat(TIPS.subscriptions().find(subscription.id())).contains(subscription);
    }

    @Test
    void another_persons_question_is_not_explained() {
        Sent answer = BOT.answerTo(DiscordEvents.slashByAdmin("ask", Map.of("question", "what is an ai engineer?")));
        String why = answer.customIds().stream()
                .filter(id -> id.startsWith("mp1:why:"))
                .findFirst()
                .orElseThrow();
        Sent explained = pressed(DiscordEvents.button(why, PRIVATE));
        assertThat(explained.words())
                .contains("only say that to the one who asked")
                .doesNotContain("Receipt");
    }

    @Test
    void whatever_an_id_holds_it_gets_an_answer_and_no_code_of_ours() {
        for (String action : MILEPOST.commands().actionNames()) {
            for (String arguments :
                    List.of("", ":", ":x", ":x:y:z", ":%00", ":" + "9".repeat(60), ":%F0%9F%98%80:-1")) {
                String id = "mp1:" + action + arguments;
                Sent answer = BOT.answerTo(DiscordEvents.button(id, PRIVATE));
                assertThat(answer.words()).as(id).doesNotContain("went wrong");
            }
        }
    }
}
