package dev.milepost.app.config;

/**
 * Something wrong with the configuration. It never repeats the value of a secret.
 *
 * @param where a line of the file or an environment variable
 * @param message what is wrong and what would be right
 */
public record ConfigProblem(String where, String message) {
    @Override
    public String toString() {
        return where + ": " + message;
    }
}
