package dev.milepost.command;

import static dev.milepost.testing.People.ADMIN;
import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.testing.Buttons;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandRouterTest {

    private final CommandRouter router = TestRouters.usual();

    @Test
    void says_which_command_may_have_been_meant() {
        assertThat(said(MEMBER, "ecko hello")).contains("“ecko”", "Did you mean echo?", "echo, tips, pressed, help");
        assertThat(Buttons.of((Outcome.Say) router.run(router.commandLine().parse(MEMBER, DIRECT, "ecko hello"))))
                .containsExactly(
                        Button.of("About echo", Action.of("help", "echo")), Button.of("Show help", Action.of("help")));
    }

    @Test
    void names_each_that_may_have_been_meant() {
        CommandRouter two = new CommandRouter(
                List.of(new EchoCommand("tip", false, List.of()), new EchoCommand("tips", false, List.of())),
                TestRouters.NOBODY,
                List.of());
        assertThat(plain(two.run(two.commandLine().parse(MEMBER, DIRECT, "tipz"))))
                .contains("Did you mean tip or tips? What I can do");
        assertThat(plain(two.run(two.commandLine().parse(MEMBER, DIRECT, "help tipz"))))
                .contains("Did you mean tip or tips? These exist:");
    }

    @Test
    void the_bots_own_page_shows_each_command_to_whoever_may_run_it() {
        CommandRouter open = new CommandRouter(
                List.of(new EchoCommand("tips", true, List.of()), new EchoCommand("setup", true, List.of())),
                (caller, command) -> command.equals("tips"),
                List.of());
        assertThat(plain(open.home(new HomeVisit(MEMBER, DIRECT))))
                .contains("• tips: ", "tips may be run: true", "setup may be run: false")
                .doesNotContain("• setup: ");
        assertThat(plain(open.home(new HomeVisit(ADMIN, DIRECT)))).contains("• setup: ", "setup may be run: true");
    }

    @Test
    void says_what_a_command_with_subcommands_needs() {
        assertThat(said(ADMIN, "tips")).contains("needs a second word", "tips list: All of them");
        assertThat(said(ADMIN, "tips lst")).contains("has no “lst”", "Did you mean list?");
    }

    @Test
    void keeps_an_admins_command_from_members() {
        assertThat(said(MEMBER, "tips list")).contains("for admins");
        assertThat(said(ADMIN, "tips list")).isEqualTo("list:");
    }

    @Test
    void completes_only_what_the_caller_may_run() {
        assertThat(router.suggest(new SuggestionRequest(MEMBER, CHANNEL, "tips", "list", "x", "")))
                .isEmpty();
        assertThat(router.suggest(new SuggestionRequest(ADMIN, CHANNEL, "tips", "list", "x", "")))
                .hasSize(25);
        assertThat(router.suggest(new SuggestionRequest(MEMBER, CHANNEL, "help", "", "command", "e")))
                .containsExactly(new Suggestion("echo", "echo"));
        assertThat(router.suggest(new SuggestionRequest(MEMBER, CHANNEL, "nothing", "", "x", "")))
                .isEmpty();
    }

    @Test
    void answers_a_press_and_has_a_kind_word_for_one_it_does_not_know() {
        assertThat(router.act(new ActionCall(ADMIN, CHANNEL, Action.of("press", "x"))))
                .isEqualTo(Outcome.person(Reply.of(Text.literal("pressed x"))));
        assertThat(router.act(new ActionCall(MEMBER, CHANNEL, Action.of("gone"))))
                .isEqualTo(CommandRouter.oldButton());
        assertThat(plain(CommandRouter.oldButton())).contains("older version");
    }

    @Test
    void waits_only_for_a_command_that_will_run() {
        assertThat(router.timing(router.commandLine().parse(ADMIN, CHANNEL, "tips list")))
                .isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(router.timing(router.commandLine().parse(MEMBER, CHANNEL, "tips list")))
                .isEqualTo(new Timing.AtOnce());
        assertThat(router.timing(router.commandLine().parse(ADMIN, CHANNEL, "tips lst")))
                .isEqualTo(new Timing.AtOnce());
        assertThat(router.timing(new ActionCall(ADMIN, CHANNEL, Action.of("press"))))
                .isEqualTo(new Timing.Later(Audience.EVERYBODY));
    }

    @Test
    void need_not_know_who_is_an_admin_where_the_answer_is_the_same_for_all() {
        CommandRouter open =
                new CommandRouter(List.of(new EchoCommand("echo", false, List.of())), TestRouters.NOBODY, List.of());

        assertThat(List.of("tips list", "help"))
                .allMatch(line -> router.dependsOnAdmin(router.commandLine().parse(MEMBER, CHANNEL, line)));
        assertThat(List.of("echo", "nothing"))
                .noneMatch(line -> router.dependsOnAdmin(router.commandLine().parse(MEMBER, CHANNEL, line)));
        assertThat(List.of("press", "help"))
                .allMatch(name -> router.dependsOnAdmin(new ActionCall(MEMBER, CHANNEL, Action.of(name))));
        assertThat(router.dependsOnAdmin(new ActionCall(MEMBER, CHANNEL, Action.of("gone"))))
                .isFalse();
        assertThat(open.dependsOnAdmin(open.commandLine().parse(MEMBER, CHANNEL, "help")))
                .isFalse();
        assertThat(open.dependsOnAdmin(new ActionCall(MEMBER, CHANNEL, Action.of("help"))))
                .isFalse();
    }

    @Test
    void lets_a_deputy_run_a_command_and_press_its_buttons_but_no_others() {
        CommandRouter router = new CommandRouter(
                List.of(new EchoCommand("tips", true, List.of()), new PressedCommand("pressed")),
                (caller, command) -> command.equals("tips"),
                List.of());

        assertThat(plain(router.run(router.commandLine().parse(MEMBER, CHANNEL, "tips hello"))))
                .isEqualTo(":hello");
        assertThat(plain(router.act(new ActionCall(MEMBER, CHANNEL, Action.of("tips-again", "x")))))
                .isEqualTo("pressed x");
        assertThat(plain(router.act(new ActionCall(MEMBER, CHANNEL, Action.of("press", "x")))))
                .contains("Only admins");
    }

    @Test
    void asks_again_at_every_press_who_may() {
        assertThat(plain(router.act(new ActionCall(MEMBER, CHANNEL, Action.of("press", "x")))))
                .contains("Only admins");
    }

    @Test
    void turns_the_page_in_ones_own_message_and_beside_anybody_elses() {
        Reply page = Reply.of(Text.literal("next"));
        assertThat(new ActionCall(MEMBER, DIRECT, Action.of("x")).turnTo(page)).isEqualTo(new Outcome.Replace(page));
        assertThat(new ActionCall(MEMBER, CHANNEL, Action.of("x")).turnTo(page)).isEqualTo(Outcome.person(page));
        assertThat(new ActionCall(MEMBER, CHANNEL, Action.of("x"), true).turnTo(page))
                .isEqualTo(new Outcome.Replace(page));
    }

    @Test
    void refuses_two_commands_or_two_handlers_of_one_name() {
        Command echo = new EchoCommand("echo", false, List.of());
        assertThatThrownBy(() -> new CommandRouter(List.of(echo, echo), TestRouters.NOBODY, List.of()))
                .hasMessageContaining("two commands named echo");
        List<Command> both = List.of(new PressedCommand("one"), new PressedCommand("other"));
        assertThatThrownBy(() -> new CommandRouter(both, TestRouters.NOBODY, List.of()))
                .hasMessageContaining("action press");
    }

    @Test
    void repeats_only_a_short_line_of_what_was_typed() {
        assertThat(CommandRouter.shorten("a\nb\u0007c")).isEqualTo("a b c");
        assertThat(CommandRouter.shorten("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(CommandRouter.shorten("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
        assertThat(CommandRouter.shorten("👩‍💻".repeat(100)).length()).isLessThan(90);
    }

    private String said(Caller caller, String line) {
        return plain(router.run(router.commandLine().parse(caller, CHANNEL, line)));
    }

    private static String plain(Outcome outcome) {
        return ((Outcome.Say) outcome).replies().stream().map(Reply::plain).collect(Collectors.joining("\n"));
    }
}
