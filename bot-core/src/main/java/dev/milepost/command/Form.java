package dev.milepost.command;

import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import java.util.List;

/**
 * A few questions to fill in at once, where a platform has a window for that.
 *
 * @param action who answers what was filled in, and what it has to remember until then
 * @param title at most 24 characters
 * @param fields in the order in which they are asked, those that matter most first, since a platform may show no more than five
 * @param submit the label of the button that sends it; at most 24 characters
 * @param typed how to say the same by typing, for places without such a window
 */
public record Form(Action action, String title, List<Field> fields, String submit, Reply typed) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** One question. Its value is text, whatever kind it is; several choices stand with commas between. */
    public sealed interface Field {

        /** What names the value; lower-case letters. */
        String name();

        /** At most 45 characters. */
        String label();

        /** Small print below; empty for none, at most 100 characters. */
        String hint();

        boolean required();
    }

    /** Text of any kind, of several lines where {@code lines}. */
    public record Words(String name, String label, String hint, boolean required, boolean lines) implements Field {}

    /**
     * Text that a command's option completes while it is typed.
     *
     * @param command whose option {@code name} it is
     * @param subcommand second word, or empty
     */
    public record Completed(String name, String label, String hint, boolean required, String command, String subcommand)
            implements Field {}

    /**
     * One of few, or several of them.
     *
     * @param chosen values that are chosen beforehand
     */
    public record Choose(
            String name,
            String label,
            String hint,
            boolean required,
            boolean several,
            List<OptionSpec.Choice> choices,
            List<String> chosen)
            implements Field {
        public Choose {
            choices = List.copyOf(choices);
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * A time of day, such as {@code 09:00}.
     *
     * @param usual what stands there beforehand
     */
    public record Time(String name, String label, String hint, boolean required, String usual) implements Field {}

    /** A channel, by its id. The one that the form was asked for in stands there beforehand. */
    public record Channel(String name, String label, String hint, boolean required) implements Field {}
}
