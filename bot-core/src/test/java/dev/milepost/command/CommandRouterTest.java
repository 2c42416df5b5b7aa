package dev.milepost.command;

import static dev.milepost.testing.People.ADMIN;
import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandRouterTest {

    private static final CommandRouter.Deputies NOBODY = (caller, command) -> false;

    private final CommandRouter router = new CommandRouter(
            List.of(
                    new Echo("echo", false, List.of()),
                    new Echo("tips", true, List.of(new CommandSpec.Subcommand("list", "All of them", List.of()))),
                    new Pressed("pressed")),
            NOBODY,
            List.of());

    @Test
    void says_which_command_may_have_been_meant() {
        assertThat(said(MEMBER, "ecko hello")).contains("“ecko”", "Did you mean echo?", "echo, tips, pressed, help");
        assertThat(buttons((Outcome.Say) router.run(router.commandLine().parse(MEMBER, DIRECT, "ecko hello"))))
                .containsExactly(
                        Button.of("About echo", Action.of("help", "echo")), Button.of("Show help", Action.of("help")));
    }

    @Test
    void names_each_that_may_have_been_meant() {
        CommandRouter two = new CommandRouter(
                List.of(new Echo("tip", false, List.of()), new Echo("tips", false, List.of())), NOBODY, List.of());
        assertThat(plain(two.run(two.commandLine().parse(MEMBER, DIRECT, "tipz"))))
                .contains("Did you mean tip or tips? What I can do");
        assertThat(plain(two.run(two.commandLine().parse(MEMBER, DIRECT, "help tipz"))))
                .contains("Did you mean tip or tips? These exist:");
    }

    @Test
    void the_bots_own_page_shows_each_command_to_whoever_may_run_it() {
        CommandRouter open = new CommandRouter(
                List.of(new Echo("tips", true, List.of()), new Echo("setup", true, List.of())),
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
        CommandRouter many = new CommandRouter(
                Stream.of("one", "two", "three", "four", "five", "echo")
                        .<Command>map(name -> new Echo(name, false, List.of()))
                        .toList(),
                NOBODY,
                List.of());
        Outcome.Say said = (Outcome.Say) many.run(many.commandLine().parse(MEMBER, DIRECT, "help ecko"));
        assertThat(said.result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
        assertThat(said.replies().get(0).plain()).contains("no command “ecko”", "Did you mean echo?");
        assertThat(buttons(said)).first().extracting(Button::label).isEqualTo("About echo");
        assertThat(((Outcome.Say) many.run(many.commandLine().parse(MEMBER, DIRECT, "help echo"))).result())
                .isEqualTo(Outcome.Result.DONE);
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
    void has_a_button_in_help_for_each_of_five_commands_that_turns_the_page_to_it() {
        CommandRouter many = new CommandRouter(
                Stream.of("one", "two", "three", "four", "five", "six")
                        .<Command>map(name -> new Echo(name, false, List.of()))
                        .toList(),
                NOBODY,
                List.of());
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
        return buttons((Outcome.Say) router.run(router.commandLine().parse(MEMBER, DIRECT, "help")));
    }

    private static List<Button> buttons(Outcome.Say said) {
        return said.replies().get(0).blocks().stream()
                .flatMap(b -> b instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
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
        CommandRouter open = new CommandRouter(List.of(new Echo("echo", false, List.of())), NOBODY, List.of());

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
                List.of(new Echo("tips", true, List.of()), new Pressed("pressed")),
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
        Command echo = new Echo("echo", false, List.of());
        assertThatThrownBy(() -> new CommandRouter(List.of(echo, echo), NOBODY, List.of()))
                .hasMessageContaining("two commands named echo");
        List<Command> both = List.of(new Pressed("one"), new Pressed("other"));
        assertThatThrownBy(() -> new CommandRouter(both, NOBODY, List.of())).hasMessageContaining("action press");
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

    private record Echo(String name, boolean admins, List<CommandSpec.Subcommand> second) implements Command {
        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    name,
                    "Says it again",
                    List.of("hello"),
                    second.isEmpty() ? List.of(OptionSpec.text("text", "What to say")) : List.of(),
                    second,
                    admins,
                    second.isEmpty() ? new Timing.AtOnce() : new Timing.Later(Audience.PERSON));
        }

        @Override
        public List<ActionHandler> actions() {
            return admins ? List.of(press(name + "-again")) : List.of();
        }

        @Override
        public List<Block> home(HomeVisit visit, boolean mayUse) {
            return List.of(new Block.Paragraph(Text.literal(name + " may be run: " + mayUse)));
        }

        @Override
        public List<Suggestion> suggest(SuggestionRequest request) {
            return Collections.nCopies(30, new Suggestion("again", "again"));
        }

        @Override
        public Outcome run(Invocation invocation) {
            return Outcome.everybody(Reply.of(Text.literal(invocation.subcommand() + ":" + invocation.words())));
        }
    }

    private static OnPress press(String action) {
        return new OnPress(
                        action,
                        call -> Outcome.person(Reply.of(
                                Text.literal("pressed " + call.action().arg(0).orElse("")))))
                .forAdmins()
                .timed(new Timing.Later(Audience.EVERYBODY));
    }

    /** A command with a button. */
    private record Pressed(String name) implements Command {
        @Override
        public CommandSpec spec() {
            return new Echo(name, true, List.of()).spec();
        }

        @Override
        public Outcome run(Invocation invocation) {
            return new Outcome.Silent();
        }

        @Override
        public List<ActionHandler> actions() {
            return List.of(press("press"));
        }
    }
}
