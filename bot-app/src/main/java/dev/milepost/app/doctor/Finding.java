package dev.milepost.app.doctor;

/**
 * What a check came to.
 *
 * @param check what was looked at, a few words
 * @param level how bad it is
 * @param detail what was found, without any secret
 * @param action what to do; empty where there is nothing
 */
public record Finding(String check, Level level, String detail, String action) {

    /** How bad something is. */
    public enum Level {
        OK,
        /** It works, and somebody should look at it. */
        WARNING,
        /** It won't work. */
        ERROR
    }

    public static Finding ok(String check, String detail) {
        return new Finding(check, Level.OK, detail, "");
    }

    public static Finding warning(String check, String detail, String action) {
        return new Finding(check, Level.WARNING, detail, action);
    }

    public static Finding error(String check, String detail, String action) {
        return new Finding(check, Level.ERROR, detail, action);
    }
}
