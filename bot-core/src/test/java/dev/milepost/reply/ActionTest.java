package dev.milepost.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {

    @Test
    void survives_the_way_through_a_component_id() {
        Action action = Action.of("salary", "compare", "a:b c", "", "é");
        assertThat(Action.decode(action.encode())).contains(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "Salary:mid", "salary mid", "salary:%zz", "<script>"})
    void is_nothing_where_an_id_was_not_ours(String id) {
        assertThat(Action.decode(id)).isEmpty();
    }

    @Test
    void decodes_anything_without_an_exception() {
        Inputs.random(7, 2_000).forEach(id -> assertThat(Action.decode(id)).isNotNull());
    }

    @Test
    void refuses_to_be_longer_than_a_component_id() {
        assertThatThrownBy(() -> Action.of("ask", "x".repeat(Action.MAX_LENGTH)).encode())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takes_a_menus_choice_as_its_last_argument() {
        assertThat(Action.of("career").with("skills").arg(0)).contains("skills");
        assertThat(Action.of("career").arg(0)).isEmpty();
    }
}
