package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of every message and window that a test's Slack is sent would be noticed. */
class DocumentedLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "chat.postMessage|{\"text\":\"x\",\"blocks\":[],\"unfurl_links\":false,\"unfurl_media\":false}",
                "chat.postMessage|{\"text\":\"x\",\"blocks\":[{\"type\":\"divider\"}]}",
                "chat.update|{\"text\":\"x\",\"blocks\":[{\"type\":\"image\",\"image_url\":\"https://example.org/x.png\","
                    + "\"alt_text\":\"x\"}],\"unfurl_links\":false,\"unfurl_media\":false}",
                "views.open|{\"view\":{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\","
                        + "\"text\":\"A title that is far too long for Slack\"},\"blocks\":[{\"type\":\"divider\"}]}}",
            })
    void what_slack_would_not_take_is_noticed_after_the_fact(String method, String arguments) throws IOException {
        FakeSlack slack = FakeSlack.start();
        new WebApi(SlackPlatforms.client(slack), FakeSlack.BOT_TOKEN)
                .call(method, JsonParser.parseString(arguments).getAsJsonObject());
        slack.close();

        assertThatThrownBy(() -> DocumentedLimits.assertKept(slack)).isInstanceOf(AssertionError.class);
    }
}
