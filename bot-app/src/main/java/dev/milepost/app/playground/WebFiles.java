package dev.milepost.app.playground;

import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page's own files, as they lie in {@code src/main/web}. */
final class WebFiles {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final String folder;

    /** Those in {@code folder} of the class path, which its {@code files.txt} lists. */
    WebFiles(String folder) {
        this.folder = folder;
    }

    Map<String, WebHandler> handlers() {
        Map<String, WebHandler> handlers = new HashMap<>();
        for (String name : names()) {
            String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
            WebHandler handler = request -> new WebResponse(200, type, read(name));
            handlers.put("GET /" + name, handler);
            if (name.equals("index.html")) {
                handlers.put("GET /", handler);
            }
        }
        return handlers;
    }

    private List<String> names() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("files.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) {
        return Objects.requireNonNull(WebFiles.class.getResourceAsStream(folder + name), name);
    }
}
