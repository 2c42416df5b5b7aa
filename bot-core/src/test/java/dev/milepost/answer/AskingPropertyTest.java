package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AskingPropertyTest {

    private static final int ROUNDS = 400;
    private static final String[] PIECES = {
        "how much",
        "keeper",
        "lamp",
        "$",
        "130k",
        "5 years",
        "\n",
        "\u202e",
        "مرحبا",
        "שלום",
        "\u0000",
        "🙂",
        "\uD83D",
        "{}",
        "**",
        "<@123>",
        "a".repeat(200),
        "'",
        "n't",
        "1,000,000,000,000,000",
        "c++",
        "vs",
        "?",
        ".",
        "islands",
        "\u0301",
        "%s",
        "ﬃ"
    };

    private final Asking asking = Lighthouse.asking();

    @Test
    void whatever_is_written_there_is_an_answer_of_limited_length() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < ROUNDS; round++) {
            AskResult result = asking.ask(message(random), random.nextBoolean() ? message(random) : null);

            assertThat(result.text()).isNotBlank().hasSizeLessThanOrEqualTo(AnswerReplies.MAX_TEXT);
            assertThat(result.confidence()).isBetween(0.0, 1.0);
            assertThat(result.offered()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
        }
    }

    private static String message(SplittableRandom random) {
        StringBuilder message = new StringBuilder();
        int length = random.nextInt(1, 4000);
        while (message.length() < length) {
            if (random.nextInt(4) == 0) {
                message.appendCodePoint(random.nextInt(1, 0x2FFF));
            } else {
                message.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            length = random.nextInt(8) == 0 ? 0 : length;
        }
        return message.toString();
    }
}
