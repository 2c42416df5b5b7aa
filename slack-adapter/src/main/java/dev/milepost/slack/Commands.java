package dev.milepost.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Bot;
import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.command.CommandLine;
import dev.milepost.command.Invocation;
import dev.milepost.command.Timing;
import java.util.Locale;
import java.util.Optional;

/** Answers slash commands: the root command, the short ones beside it. */
final class Commands {

    private final Bot bot;
    private final CommandLine lines;
    private final SlackOptions options;
    private final Work work;
    private final RecentAcks acks;

    Commands(Milepost milepost, SlackOptions options, Work work) {
        this.bot = milepost.bot();
        this.lines = milepost.commandLine();
        this.options = options;
        this.work = work;
        this.acks = new RecentAcks(options.clock());
    }

    /** The answer; empty where the command is somebody else's. */
    Optional<Response> answer(SlashCommandRequest request) {
        SlashCommandPayload payload = request.getPayload();
        String name = name(Json.first(payload.getCommand()));
        if (!isOurs(name)) {
            return Optional.empty();
        }
        if (!work.isNew(request)) {
            return Optional.of(acks.again(Origins.key(request)));
        }
        String text = SlackText.typedToCommand(Json.first(payload.getText()));
        Asked asked = Origins.of(request);
        return Optional.of(acks.keep(asked.key(), answer(name, text, asked)));
    }

    private Response answer(String name, String text, Asked asked) {
        Optional<Boolean> known = work.admins().known(asked.user());
        Invocation invocation = invocation(new Caller(asked.user(), known.orElse(false)), asked, name, text);
        if (known.isEmpty() && bot.dependsOnAdmin(invocation)) {
            work.later(asked, () -> {
                Caller caller = new Caller(asked.user(), work.admins().ask(asked.user(), asked.api()));
                return bot.command(invocation(caller, asked, name, text));
            });
            return Response.ok();
        }
        return switch (bot.timing(invocation)) {
            case Timing.AtOnce atOnce -> work.now(asked, bot.command(invocation));
            case Timing.Later later -> {
                work.later(asked, () -> bot.command(invocation));
                yield Response.ok();
            }
        };
    }

    private Invocation invocation(Caller caller, Asked asked, String name, String text) {
        return name.equals(options.rootCommand())
                ? lines.parse(caller, asked.place(), text)
                : lines.parse(caller, asked.place(), withoutPrefix(name), text);
    }

    private boolean isOurs(String name) {
        return options.everythingElse()
                || name.equals(options.rootCommand())
                || (name.startsWith(options.commandPrefix())
                        && options.shortCommands().contains(withoutPrefix(name)));
    }

    private String withoutPrefix(String name) {
        return name.startsWith(options.commandPrefix())
                ? name.substring(options.commandPrefix().length())
                : name;
    }

    private static String name(String command) {
        return command.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }
}
