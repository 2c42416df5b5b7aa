package dev.milepost.app.config;

import dev.milepost.app.config.Kind.BadValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of value that say where something is on a network. */
final class AddressKinds {

    /** Whatever stands before the host, also where a password holds a character that nobody has encoded. */
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("(?s)jdbc:postgresql:([^?]*|[^=]*)@.*");

    private AddressKinds() {}

    static Kind<String> host() {
        return text -> {
            if (!text.matches("[A-Za-z0-9._:%-]+")) {
                throw new BadValue("a host name or an IP address, without a port");
            }
            return text;
        };
    }

    /** An address to which paths are added: it ends in a slash, whether typed with one or not. */
    static Kind<URI> address(String... schemes) {
        return text -> {
            URI uri = uri(text, schemes);
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new BadValue("an address without a query");
            }
            return text.endsWith("/") ? uri : URI.create(text + "/");
        };
    }

    static Kind<URI> page(String... schemes) {
        return text -> uri(text, schemes);
    }

    private static URI uri(String text, String... schemes) throws BadValue {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && Arrays.asList(schemes).contains(scheme)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new BadValue("an address such as %s://example.org/".formatted(schemes[0]));
    }

    static Kind<String> postgresUrl() {
        return text -> {
            if (!text.startsWith("jdbc:postgresql:")) {
                throw new BadValue(
                        "an address that begins with jdbc:postgresql:, or nothing for SQLite, which data.dir places");
            }
            if (USER_BEFORE_HOST.matcher(text).matches()) {
                // PostgreSQL's driver takes it for a part of the host's name, and names that in its errors.
                throw new BadValue("an address without user and password before the host; put them behind it:"
                        + " jdbc:postgresql://HOST/DATABASE?user=…&password=…");
            }
            return text;
        };
    }
}
