package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Form;
import dev.milepost.command.OptionSpec.Choice;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FormFlowTest {

    private static final int V2 = 1 << 15;

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(new EchoCommand("echo")));

    @Test
    void a_button_opens_a_form_in_the_first_answer_and_what_is_filled_in_is_answered_privately() {
        JsonNode form = BOT.answerTo(DiscordEvents.button("mp1:ask-form", V2)).body();

        assertThat(form.get("type").asInt()).isEqualTo(9);
        assertThat(form.at("/data/custom_id").asString()).isEqualTo("mp1:ask-form");
        assertThat(form.at("/data/title").asString()).hasSizeBetween(1, 45);
        assertThat(form.at("/data/components/0/type").asInt()).isEqualTo(18);
        assertThat(form.at("/data/components/0/label").asString()).hasSizeBetween(1, 45);
        assertThat(form.at("/data/components/0/component/type").asInt()).isEqualTo(4);
        assertThat(form.at("/data/components/0/component/custom_id").asString()).isEqualTo("question");

        Sent answer = BOT.answerTo(DiscordEvents.modal("mp1:ask-form", "question", "What does a senior earn?"));
        assertThat(answer.body().get("type").asInt()).isEqualTo(4);
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("$150,000");
    }

    @Test
    void an_empty_form_is_answered_with_how_to_type_the_same() {
        Sent answer = BOT.answerTo(DiscordEvents.modal("mp1:ask-form", "question", " "));

        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("ask do I need Python?");
    }

    @Test
    void a_form_of_a_version_that_is_gone_is_answered_kindly() {
        Sent answer = BOT.answerTo(DiscordEvents.modal("mp1:gone", "question", "x"));

        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("older version");
    }

    @Test
    void every_kind_of_field_is_drawn_and_the_first_five_are_shown() {
        List<Choice> days = IntStream.range(0, 7)
                .mapToObj(i -> new Choice("Day " + i, "d" + i))
                .toList();
        Form form = new Form(
                Action.of("x", "1"),
                "Title",
                List.of(
                        new Form.Time("time", "Time", "Local", true, "09:00"),
                        new Form.Completed("zone", "Zone", "", true, "tips", "subscribe"),
                        new Form.Choose("days", "Days", "", true, true, days, List.of("d1", "d2")),
                        new Form.Channel("channel", "Channel", "", true),
                        new Form.Choose("look", "Look", "", false, false, days, List.of()),
                        new Form.Words("more", "More", "", false, false)),
                "Go",
                Reply.of(Text.literal("x")));

        JsonNode drawn =
                new ObjectMapper().readTree(FormDrawing.of(form).toData().toJson());

        assertThat(drawn.get("custom_id").asString()).isEqualTo("mp1:x:1");
        assertThat(drawn.get("components")).hasSize(5);
        assertThat(drawn.at("/components/0/component/value").asString()).isEqualTo("09:00");
        assertThat(drawn.at("/components/2/component/min_values").asInt()).isEqualTo(1);
        assertThat(drawn.at("/components/2/component/max_values").asInt()).isEqualTo(7);
        assertThat(drawn.at("/components/2/component/options").findValues("default"))
                .hasSize(7);
        assertThat(drawn.at("/components/3/component/type").asInt()).isEqualTo(8);
        assertThat(drawn.at("/components/4/component/min_values").asInt()).isZero();
        assertThat(drawn.at("/components/4/component/required").asBoolean()).isFalse();
    }

    @Test
    void a_command_that_names_its_options_opens_no_form() {
        assertThat(BOT.answerTo(DiscordEvents.slash("ask", Map.of("question", "do I need Python?")))
                        .body()
                        .get("type")
                        .asInt())
                .isEqualTo(4);
    }
}
