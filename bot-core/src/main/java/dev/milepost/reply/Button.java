package dev.milepost.reply;

/**
 * Something to press.
 *
 * @param label what it says, at most {@value #MAX_LABEL} characters
 * @param action what pressing it asks for
 * @param primary whether it is the one that most people want
 */
public record Button(String label, Action action, boolean primary) {

    /** Slack's limit of 75 characters is the tighter one of the two platforms. */
    public static final int MAX_LABEL = 75;

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a button without a label");
        }
    }

    public static Button of(String label, Action action) {
        return new Button(label, action, false);
    }

    public static Button primary(String label, Action action) {
        return new Button(label, action, true);
    }
}
