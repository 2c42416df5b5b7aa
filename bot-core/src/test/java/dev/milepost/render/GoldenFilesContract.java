package dev.milepost.render;

import dev.milepost.reply.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each kind of block looks like on a platform, as somebody reviewed it. {@code -Dgolden.update} writes the files
 * anew, and the test still fails, so that nobody commits them unread.
 */
public abstract class GoldenFilesContract {

    protected abstract ReplyRenderer renderer();

    static Stream<String> kinds() {
        return ReplySamples.eachKind().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_block(String kind) throws IOException {
        compare(kind, sample(kind), Target.PUBLIC_ANSWER);
    }

    @Test
    void a_private_answer() throws IOException {
        compare("private-answer", sample("Paragraph"), Target.PRIVATE_ANSWER);
    }

    @Test
    void an_update() throws IOException {
        compare("update", sample("Paragraph"), Target.UPDATE);
    }

    @Test
    void a_message() throws IOException {
        compare("message", sample("Paragraph"), Target.MESSAGE);
    }

    @Test
    void a_message_of_its_own_accord() throws IOException {
        compare("post", sample("Paragraph"), Target.POST);
    }

    private static Reply sample(String kind) {
        return Reply.of(Objects.requireNonNull(ReplySamples.eachKind().get(kind)));
    }

    private void compare(String name, Reply reply, Target target) throws IOException {
        String drawn = renderer().render(reply, target).payloads().stream()
                .map(GoldenFilesContract::pretty)
                .collect(Collectors.joining("\n"));
        GoldenFile.compare(name, drawn);
    }

    private static String pretty(Payload payload) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("method", payload.method());
        shown.put("path", payload.path());
        shown.put("body", GoldenFile.read(payload.body()));
        shown.put(
                "files",
                payload.files().stream()
                        .map(f -> Map.of("name", f.name(), "filename", f.filename(), "contentType", f.contentType()))
                        .map(TreeMap::new)
                        .toList());
        return GoldenFile.pretty(shown);
    }
}
