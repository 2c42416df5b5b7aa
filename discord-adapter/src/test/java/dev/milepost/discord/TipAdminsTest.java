package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.FakeGuild;
import dev.milepost.discord.fake.Sent;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Roles that admins let manage daily tips, as Discord tells of them: ids in the member of an interaction. */
class TipAdminsTest {

    private static final String NEW_ROLE = "400000000000000009";
    private static final TipStores TIPS = TipStores.inMemory();

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(
            Bots.builder().settings(SettingsStore.inMemory()).tips(TIPS).build());

    private static final FakeDiscord DISCORD = BOT.discord();

    @BeforeEach
    void letMentorsManageTips() {
        subscriptions().forEach(s -> TIPS.subscriptions().remove(s.id()));
        letManageTips("<@&" + DiscordEvents.MENTORS + ">");
    }

    private static void letManageTips(String whom) {
        assertThat(answerTo(DiscordEvents.slashByAdmin("settings", "set", Map.of("key", "tip-admins", "value", whom))))
                .contains("** is now role:");
    }

    private static List<Subscription> subscriptions() {
        return TIPS.subscriptions().in("discord", DiscordEvents.GUILD);
    }

    private static ObjectNode subscribe() {
        return DiscordEvents.slash("tips", "subscribe", Map.of("time", "09:00", "zone", "Europe/Berlin"));
    }

    /** What is said to it, at once or later. */
    private static String answerTo(ObjectNode interaction) {
        Sent first = BOT.answerTo(interaction);
        boolean later = List.of(5, 6).contains(first.body().get("type").asInt());
        String token = interaction.get("token").asString();
        return (later ? DISCORD.await("(POST|PATCH) /webhooks/\\d+/" + token + ".*") : first).words();
    }

    @Test
    void a_member_with_a_role_that_was_named_subscribes_a_channel() {
        assertThat(answerTo(DiscordEvents.withRole(subscribe(), DiscordEvents.MENTORS)))
                .contains("09:00", "Europe/Berlin");
        assertThat(subscriptions())
                .singleElement()
                .satisfies(s -> assertThat(s.channel().id()).isEqualTo(DiscordEvents.CHANNEL));
    }

    @Test
    void one_without_it_may_not_and_hears_who_may_and_how_to_become_one() {
        ObjectNode interaction = subscribe();
        Sent answer = BOT.answerTo(interaction);
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("is for admins", "Ask one of them", "settings set tip-admins");
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void the_role_opens_no_other_door() {
        ObjectNode setting = DiscordEvents.slash("settings", "set", Map.of("key", "tip-admins", "value", "none"));
        assertThat(answerTo(DiscordEvents.withRole(setting, DiscordEvents.MENTORS)))
                .contains("is for admins");
        assertThat(answerTo(DiscordEvents.withRole(subscribe(), DiscordEvents.MENTORS)))
                .contains("09:00");
    }

    @Test
    void whoever_lost_the_role_loses_the_buttons_too() {
        answerTo(DiscordEvents.withRole(subscribe(), DiscordEvents.MENTORS));
        String status = "mp1:tips:status:" + subscriptions().getFirst().id();
        assertThat(answerTo(DiscordEvents.button(status, 1 << 15 | 64))).contains("Only admins");
    }

    @Test
    void a_role_that_was_made_since_the_start_counts() {
        ObjectNode made = FakeGuild.roleCreate(NEW_ROLE, "editors");
        DISCORD.dispatch("GUILD_ROLE_CREATE", made);
        letManageTips("<@&" + NEW_ROLE + ">");
        assertThat(answerTo(DiscordEvents.withRole(subscribe(), NEW_ROLE))).contains("09:00");
        assertThat(answerTo(DiscordEvents.withRole(subscribe(), DiscordEvents.MENTORS)))
                .contains("is for admins");
    }
}
