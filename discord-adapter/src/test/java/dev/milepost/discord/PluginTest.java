package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Milepost beside somebody else's commands, buttons and listeners, in their JDA. */
class PluginTest {

    private FakeDiscord discord;
    private JDA jda;

    /** The host's own bot. */
    private static final class Host extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if (event.getName().equals("weather")) {
                event.reply("Sunny")
                        .addComponents(ActionRow.of(Button.primary("host-more", "More")))
                        .queue();
            }
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            if (event.getComponentId().startsWith("host-")) {
                event.reply("More of it").queue();
            }
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            if (!event.getAuthor().isBot()) {
                event.getChannel().sendMessage("The host heard you").queue();
            }
        }
    }

    @BeforeEach
    void host() throws InterruptedException {
        discord = FakeDiscord.open();
        discord.command("weather", "The host's own");
        jda = JDABuilder.createLight(FakeDiscord.TOKEN, GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new AdvisedSessions(new GatewayAdvice.Connect(discord.gatewayUrl(), 1, 1)))
                .addEventListeners(new Host())
                .build()
                .awaitReady();
    }

    @AfterEach
    void close() throws InterruptedException {
        jda.shutdownNow();
        assertThat(jda.awaitShutdown(10, TimeUnit.SECONDS)).isTrue();
        discord.close();
    }

    @Test
    void both_answer_and_neither_disturbs_the_other() {
        DiscordOptions options = DiscordOptions.forHost().withPainter(chart -> new byte[] {1});
        try (DiscordMilepost milepost = DiscordMilepost.attach(jda, Bots.milepost(new EchoCommand("echo")), options)) {
            assertThat(milepost.platform().name()).isEqualTo("discord");
            Awaitility.await().until(() -> discord.commands().size() > 5);

            assertThat(answer(DiscordEvents.slash("weather", Map.of()))
                            .message()
                            .get("content")
                            .asString())
                    .isEqualTo("Sunny");
            assertThat(answer(DiscordEvents.slash("echo", Map.of("words", "hi")))
                            .words())
                    .contains("words hi");
            assertThat(answer(DiscordEvents.button("host-more", 0))
                            .message()
                            .get("content")
                            .asString())
                    .isEqualTo("More of it");
            assertThat(answer(DiscordEvents.button("mp1:echo:next", 0)).words()).contains("next alone");
            discord.message(DiscordEvents.directMessage("hello"));
            assertThat(discord.await("POST /channels/.*/messages")
                            .message()
                            .get("content")
                            .asString())
                    .isEqualTo("The host heard you");
        }
        assertThat(discord.sent("POST /channels/.*/messages")).hasSize(1);
        assertThat(discord.commands())
                .anySatisfy(c -> assertThat(c.get("description").asString()).isEqualTo("The host's own"));
    }

    @Test
    void what_is_set_for_the_host_stays_set_and_its_jda_outlives_us() {
        DiscordMilepost milepost = DiscordMilepost.attach(jda, Bots.milepost(), DiscordOptions.forHost());
        milepost.close();
        assertThat(jda.getStatus()).isEqualTo(JDA.Status.CONNECTED);
        assertThat(net.dv8tion.jda.api.utils.messages.MessageRequest.getDefaultMentions())
                .containsExactlyInAnyOrder(Message.MentionType.values());
        assertThat(answer(DiscordEvents.slash("weather", Map.of()))
                        .message()
                        .get("content")
                        .asString())
                .isEqualTo("Sunny");
    }

    private Sent answer(ObjectNode interaction) {
        discord.interaction(interaction);
        return discord.callback(interaction);
    }
}
