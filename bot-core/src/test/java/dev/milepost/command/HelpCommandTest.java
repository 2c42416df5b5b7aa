package dev.milepost.command;

import static dev.milepost.testing.People.ADMIN;
import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Buttons;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HelpCommandTest {

    private final CommandRouter router = TestRouters.usual();

    @Test
    void hides_in_help_what_one_may_not_run() {
        assertThat(said(MEMBER, "help")).contains("echo").doesNotContain("tips");
        assertThat(said(ADMIN, "help")).contains("echo", "tips");
    }

    @Test
    void explains_one_command() {
        assertThat(said(MEMBER, "help echo")).contains("echo hello", "text: What to say");
        assertThat(said(MEMBER, "help command:echo")).isEqualTo(said(MEMBER, "help echo"));
        assertThat(said(ADMIN, "help tips")).contains("list: All of them");
        assertThat(said(MEMBER, "help nothing")).contains("no command “nothing”", "echo");
    }

    @Test
    void help_on_a_command_that_is_not_there_says_so_by_its_result_and_names_the_nearest() {
        CommandRouter many = TestRouters.of("one", "two", "three", "four", "five", "echo");
        Outcome.Say said = (Outcome.Say) many.run(many.commandLine().parse(MEMBER, DIRECT, "help ecko"));
        assertThat(said.result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
        assertThat(said.replies().get(0).plain()).contains("no command “ecko”", "Did you mean echo?");
        assertThat(Buttons.of(said)).first().extracting(Button::label).isEqualTo("About echo");
        assertThat(((Outcome.Say) many.run(many.commandLine().parse(MEMBER, DIRECT, "help echo"))).result())
                .isEqualTo(Outcome.Result.DONE);
    }

    @Test
    void has_a_button_in_help_for_each_of_five_commands_that_turns_the_page_to_it() {
        CommandRouter many = TestRouters.of("one", "two", "three", "four", "five", "six");
        List<Button> buttons = helpButtons(many);

        assertThat(buttons)
                .extracting(Button::label)
                .containsExactly("About one", "About two", "About three", "About four", "About five");
        assertThat(helpButtons(router)).extracting(Button::label).containsExactly("About echo");
        Outcome turned = many.act(new ActionCall(MEMBER, DIRECT, buttons.get(1).action()));
        assertThat(((Outcome.Replace) turned).reply().plain()).startsWith("two").contains("two hello");
        assertThat(((Outcome.Say) many.run(many.commandLine().parse(MEMBER, DIRECT, "help help")))
                        .replies()
                        .get(0)
                        .plain())
                .contains("help salary");
    }

    private static List<Button> helpButtons(CommandRouter router) {
        return Buttons.of((Outcome.Say) router.run(router.commandLine().parse(MEMBER, DIRECT, "help")));
    }

    private String said(Caller caller, String line) {
        return plain(router.run(router.commandLine().parse(caller, CHANNEL, line)));
    }

    private static String plain(Outcome outcome) {
        return ((Outcome.Say) outcome).replies().stream().map(Reply::plain).collect(Collectors.joining("\n"));
    }
}
