package dev.milepost.app.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that has passed the gate.
 *
 * @param method upper case
 * @param path without query
 * @param query as it was sent; empty where there is none
 * @param body whole; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebRequest(String method, String path, String query, byte[] body) {

    /** The value of a parameter of the query, if it is there and can be read. */
    public Optional<String> parameter(String name) {
        try {
            return Stream.of(query.split("&", -1))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** A parameter as a number; 0 where it is none. */
    public int number(String name) {
        return parameter(name)
                .filter(v -> v.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
