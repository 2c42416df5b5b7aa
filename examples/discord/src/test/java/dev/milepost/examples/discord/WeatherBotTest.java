package dev.milepost.examples.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.DiscordMilepost;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Both answer, and neither disturbs the other. */
class WeatherBotTest {

    private FakeDiscord discord;
    private JDA jda;
    private DiscordMilepost milepost;

    @BeforeEach
    void start() throws InterruptedException {
        discord = FakeDiscord.open().hostsOwn("weather");
        String gateway = discord.gatewayUrl();
        jda = WeatherBot.start(JDABuilder.createLight(FakeDiscord.TOKEN, GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                }));
        milepost = WeatherBot.takeInMilepost(jda);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> names().containsAll(List.of("weather", "salary")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        milepost.close();
        jda.shutdownNow();
        assertThat(jda.awaitShutdown(10, TimeUnit.SECONDS)).isTrue();
        discord.close();
    }

    private List<String> names() {
        return discord.commands().stream().map(c -> c.get("name").asString()).toList();
    }

    private Sent answer(ObjectNode interaction) {
        discord.interaction(interaction);
        return discord.callback(interaction);
    }

    private static String content(Sent sent) {
        return sent.message().path("content").asString("");
    }

    @Test
    void each_answers_its_own_commands_and_buttons_and_once() {
        ObjectNode weather = DiscordEvents.slash("weather", Map.of());
        ObjectNode salary = DiscordEvents.slash("salary", Map.of("level", "mid"));
        ObjectNode tomorrow = DiscordEvents.button("weather-tomorrow", 0);
        ObjectNode help = DiscordEvents.button("mp1:help:salary", 0);

        assertThat(content(answer(weather))).isEqualTo("Sunny.");
        assertThat(answer(salary).words()).contains("$120,000");
        assertThat(content(answer(tomorrow))).isEqualTo("Sunny, too.");
        assertThat(answer(help).words()).contains("salary");

        assertThat(discord.sent("POST /interactions/.*")).hasSize(4);
        assertThat(discord.sent(".*/webhooks/.*")).isEmpty();
    }

    @Test
    void what_isnt_taken_in_stays_the_hosts() {
        discord.message(DiscordEvents.directMessage("how much does a senior make?"));
        discord.interaction(DiscordEvents.button("something-else", 0));

        assertThat(content(discord.await("POST /channels/.*/messages"))).contains("only know the weather");
        assertThat(answer(DiscordEvents.slash("salary", Map.of())).words()).contains("$");
        assertThat(discord.sent("POST /channels/.*")).hasSize(1);
        assertThat(discord.sent("POST /interactions/.*")).hasSize(1);
        assertThat(jda.getPresence().getActivity()).isNotNull();
        assertThat(discord.gatewayReceived(3)).isEmpty();
        assertThat(MessageRequest.getDefaultMentions()).containsExactlyInAnyOrder(Message.MentionType.values());
    }

    @Test
    void commands_of_the_host_are_as_it_registered_them() {
        assertThat(discord.sent("(PUT|PATCH|DELETE) .*")).isEmpty();
        assertThat(discord.sent("POST /applications/.*"))
                .filteredOn(s -> s.body().get("name").asString().equals("weather"))
                .hasSize(1);
    }

    @Test
    void the_host_goes_on_when_milepost_is_taken_out_again() {
        milepost.close();
        assertThat(jda.getStatus()).isEqualTo(JDA.Status.CONNECTED);
        assertThat(content(answer(DiscordEvents.slash("weather", Map.of())))).isEqualTo("Sunny.");
    }
}
