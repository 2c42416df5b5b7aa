package dev.milepost.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A form's fields; where a name comes twice, the first counts. */
record FormFields(Map<String, String> fields) {

    static FormFields read(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.strip().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.putIfAbsent(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return new FormFields(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether it asks for nothing but to be received. */
    boolean isCertificateCheck() {
        return field("ssl_check").equals("1") && !fields.containsKey("command") && !fields.containsKey("payload");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
