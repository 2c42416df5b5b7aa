package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

    @Test
    void the_same_pack_gives_the_same_model_to_the_last_bit() throws IOException {
        AnswerModel again = AnswerModel.train(Lighthouse.pack(), Lighthouse.phrasings());

        assertThat(bytes(again)).isEqualTo(bytes(Lighthouse.model()));
    }

    @Test
    void a_model_that_was_read_ranks_as_the_one_that_was_written() throws IOException {
        AnswerModel read = AnswerModel.read(new ByteArrayInputStream(bytes(Lighthouse.model())), Lighthouse.pack());

        assertThat(rank(read)).isEqualTo(rank(Lighthouse.model()));
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThatThrownBy(() -> AnswerModel.read(new ByteArrayInputStream(new byte[40]), Lighthouse.pack()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
    }

    private static Ranking rank(AnswerModel model) {
        return model.rank(
                model.extractor().read("who polishes the lens?"),
                new float[model.keys().size()]);
    }

    private static byte[] bytes(AnswerModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
