package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandComparisonTest {

    private static final String WANTED = """
        {"type":1,"name":"salary","name_localizations":{},"description":"Ranges","description_localizations":{},
         "nsfw":false,"default_member_permissions":null,"contexts":[0,1,2],"integration_types":[0,1],
         "options":[{"type":3,"name":"level","name_localizations":{},"description":"Which","required":true,
           "description_localizations":{},"autocomplete":false,"choices":[{"name":"Mid","value":"mid"}]},
          {"type":4,"name":"figure","description":"A number","required":false,"autocomplete":false,"min_value":1}]}\
        """;

    /** The same as Discord gives it back. */
    private static final String THERE = """
        {"id":"1","application_id":"2","version":"3","default_member_permissions":null,"type":1,"name":"salary",
         "name_localizations":null,"description":"Ranges","description_localizations":null,"dm_permission":true,
         "contexts":[2,0,1],"integration_types":[1,0],"nsfw":false,"handler":null,"next_years":{"a":[1]},
         "options":[{"type":3,"name":"level","description":"Which","required":true,"next_years":true,
           "choices":[{"name":"Mid","name_localizations":null,"value":"mid"}]},
          {"type":4,"name":"figure","description":"A number","min_value":1.0,"name_localizations":null}]}\
        """;

    private static boolean same(String there) {
        return CommandComparison.same(DataObject.fromJson(there), DataObject.fromJson(WANTED));
    }

    @Test
    void what_discord_adds_and_leaves_out_is_no_difference() {
        assertThat(same(THERE)).isTrue();
        assertThat(same(WANTED)).isTrue();
    }

    @Test
    void what_is_null_or_missing_is_as_discord_fills_it_in() {
        assertThat(same(THERE.replace("\"contexts\":[2,0,1],", "\"contexts\":null,")))
                .isTrue();
        assertThat(same(THERE.replace("\"contexts\":[2,0,1],", "\"contexts\":null,")
                        .replace("\"dm_permission\":true", "\"dm_permission\":false")))
                .isFalse();
        assertThat(same(THERE.replace(",\"nsfw\":false", "").replace("\"type\":1,\"name\"", "\"name\"")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"description\":\"Ranges\" | \"description\":\"Range\"",
                "\"description\":\"Which\" | \"description\":\"What\"",
                "\"nsfw\":false | \"nsfw\":true",
                "\"contexts\":[2,0,1] | \"contexts\":[0]",
                "\"integration_types\":[1,0] | \"integration_types\":[0]",
                "\"default_member_permissions\":null | \"default_member_permissions\":\"32\"",
                "\"required\":true | \"required\":false",
                "\"min_value\":1.0 | \"min_value\":2",
                "\"value\":\"mid\" | \"value\":\"middle\"",
                "\"name_localizations\":null,\"description\":\"Ranges\" |"
                        + " \"name_localizations\":{\"de\":\"gehalt\"},\"description\":\"Ranges\"",
                "\"name\":\"figure\" | \"name\":\"sum\"",
                "\"name\":\"level\" | \"autocomplete\":true,\"name\":\"level\"",
                "{\"type\":4 | {\"type\":10",
            })
    void each_difference_that_somebody_sees_counts(String was, String is) {
        assertThat(THERE).contains(was);
        assertThat(same(THERE.replace(was, is))).isFalse();
    }

    @Test
    void the_order_of_options_is_what_people_see() {
        String there = "{\"name\":\"a\",\"description\":\"A\",\"options\":[%s]}";
        String one = "{\"type\":3,\"name\":\"x\",\"description\":\"X\"}";
        String other = "{\"type\":3,\"name\":\"y\",\"description\":\"Y\"}";
        assertThat(CommandComparison.same(
                        DataObject.fromJson(there.formatted(one + "," + other)),
                        DataObject.fromJson(there.formatted(other + "," + one))))
                .isFalse();
    }
}
