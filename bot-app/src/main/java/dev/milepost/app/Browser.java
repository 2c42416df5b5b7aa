package dev.milepost.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The browser of whoever sits before this machine. */
final class Browser {

    private final String system;

    /** For a machine with {@code system}, as {@code os.name} says it. */
    Browser(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Opens {@code url}. @return why it couldn't; empty where it was asked to */
    Optional<String> open(String url) {
        try {
            new ProcessBuilder(command(url))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("no browser could be opened: open %s yourself".formatted(url));
        }
    }

    /** Every system has a command of its own that hands an address to whatever opens such. */
    List<String> command(String url) {
        if (system.contains("mac")) {
            return List.of("open", url);
        }
        return system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of("xdg-open", url);
    }
}
