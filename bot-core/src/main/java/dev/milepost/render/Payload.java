package dev.milepost.render;

import java.util.List;
import java.util.function.Supplier;

/**
 * One request to a platform, or the answer to one of its own.
 *
 * @param method HTTP method
 * @param path path below the platform's API address; ids that only the platform knows stand in braces
 * @param body JSON
 * @param files parts that go with it
 */
public record Payload(String method, String path, String body, List<FilePart> files) {
    public Payload {
        files = List.copyOf(files);
    }

    /**
     * A file that goes with a payload.
     *
     * @param name the multipart field's name
     * @param filename the name that the body refers to
     * @param contentType media type
     * @param bytes its content, made when asked for
     */
    public record FilePart(String name, String filename, String contentType, Supplier<byte[]> bytes) {}
}
