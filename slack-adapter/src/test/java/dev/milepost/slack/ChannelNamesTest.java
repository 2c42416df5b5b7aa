package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel in a text: Slack shows its name to whoever may see it. */
class ChannelNamesTest {

    private static Text in(String channel) {
        return Text.literal("in ").plus(Text.channel(channel));
    }

    @Test
    void formatted_text_has_an_element_for_it() {
        assertThat(RichText.section(in("C0123456789")).get("elements"))
                .hasToString(
                        "[{\"type\":\"text\",\"text\":\"in \"},{\"type\":\"channel\",\"channel_id\":\"C0123456789\"}]");
    }

    @Test
    void marked_up_text_has_an_escape_for_it() {
        assertThat(Mrkdwn.object(in("G0123456789")).get("text").getAsString()).isEqualTo("in <#G0123456789>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D0123456789", "U0123456789", "", "C1> <!here", "c0123456789"})
    void no_other_id_means_anything(String id) {
        assertThat(Mrkdwn.object(in(id)).get("text").getAsString()).startsWith("in #");
        assertThat(RichText.section(in(id)).toString()).doesNotContain("\"channel\"");
    }
}
