package dev.milepost.app.web;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what the operator's own browser or tools ask for. A page on the web may make a browser send requests to
 * loopback, and by a name of its own that resolves there even read the answers; the Host and Origin that come with such
 * requests give them away.
 */
final class Gate {

    private final boolean loopback;

    /** A gate before a server that listens on {@code address}. */
    Gate(InetAddress address) {
        this.loopback = address.isLoopbackAddress();
    }

    /** Why a request isn't let in; empty where it is. */
    Optional<WebResponse> refusal(String method, Headers headers) {
        String host = hostOf(headers.getFirst("Host"));
        if (loopback && !isLocal(host)) {
            return Optional.of(WebResponse.text(
                    421, "This address answers to localhost only; open it as http://127.0.0.1 with its port."));
        }
        String type = String.valueOf(headers.getFirst("Content-Type")).toLowerCase(Locale.ROOT);
        if (method.equals("POST") && !type.startsWith("application/json")) {
            return Optional.of(WebResponse.text(415, "Send application/json."));
        }
        String origin = headers.getFirst("Origin");
        return origin == null || sameOrigin(origin, headers.getFirst("Host"))
                ? Optional.empty()
                : Optional.of(WebResponse.text(403, "Another page asked for this, and only the playground's own may."));
    }

    private static boolean sameOrigin(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static String hostOf(@Nullable String header) {
        String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
        return host.replaceFirst(":\\d{1,5}$", "");
    }
}
