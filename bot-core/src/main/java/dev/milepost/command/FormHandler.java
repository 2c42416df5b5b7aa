package dev.milepost.command;

import dev.milepost.reply.Text;
import java.util.Map;

/** Answers the forms of one action name. */
public interface FormHandler {

    /** The {@link dev.milepost.reply.Action#name()} of the forms that it answers. */
    String form();

    /** Whether only admins may send it; asked again when it is sent. */
    default boolean adminsOnly() {
        return false;
    }

    default Timing timing() {
        return new Timing.AtOnce();
    }

    /** What isn't clear, by field name, known from memory and said while the form is still open; empty where all is. */
    default Map<String, Text> problems(FormSubmission submission) {
        return Map.of();
    }

    /** Does what the form is for. Called also with what isn't clear, which it then says. */
    Outcome submit(FormSubmission submission);
}
