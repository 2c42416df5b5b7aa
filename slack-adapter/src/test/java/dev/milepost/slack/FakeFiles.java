package dev.milepost.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workspace's files, as Slack's pages describe uploads: an address, the bytes, the end of it, and some time until it is
 * known what they are. A message that shows a file before that, or one that isn't there, is refused.
 */
final class FakeFiles implements ResponseDefinitionTransformerV2 {

    private static final Pattern IDS = Pattern.compile("\"slack_file\":\\{\"id\":\"([^\"]*)\"");

    /** @param bytes as Latin-1 */
    private record Upload(int length, String bytes, boolean complete, int looks) {}

    private final Map<String, Upload> files = new ConcurrentHashMap<>();
    private String baseUrl = "";

    /** How often {@code files.info} is asked about a file before Slack is done with it. */
    volatile int looks = 1;

    @Override
    public String getName() {
        return "files";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    void serve(WireMockServer web, String token) {
        baseUrl = web.baseUrl();
        web.stubFor(post(urlMatching("/api/files\\..*"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                .willReturn(aResponse().withTransformers(getName())));
        web.stubFor(post(urlMatching("/upload/v1/.*")).willReturn(aResponse().withTransformers(getName())));
        String refusal = """
            {"ok":false,"error":"invalid_blocks","errors":["invalid slack file [json-pointer:/blocks/0/slack_file]"]}\
            """;
        web.stubFor(post(urlMatching("/api/chat\\..*"))
                .andMatching(request -> MatchResult.of(showsWhatIsNotThere(request)))
                .atPriority(1)
                .willReturn(okJson(refusal)));
        web.stubFor(post(urlMatching("/(commands|actions)/.*"))
                .andMatching(request -> MatchResult.of(showsWhatIsNotThere(request)))
                .atPriority(1)
                .willReturn(aResponse().withStatus(404).withBody(refusal)));
    }

    /** The pictures that are there, as their bytes. */
    List<byte[]> complete() {
        return files.values().stream()
                .filter(Upload::complete)
                .map(file -> file.bytes().getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** As if somebody had deleted all of them. */
    void deleteAll() {
        files.clear();
    }

    private boolean showsWhatIsNotThere(Request request) {
        String body = request.getBodyAsString();
        String json = body.startsWith("{") ? body : FormArguments.of(body).toString();
        Matcher shown = IDS.matcher(json);
        return shown.results().anyMatch(id -> !isReady(id.group(1)));
    }

    private boolean isReady(String id) {
        Upload file = files.get(id);
        return file != null && file.complete() && file.looks() >= looks;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = (Request) event.getRequest();
        String last = request.getUrl().replaceFirst(".*/", "");
        JsonObject arguments =
                last.startsWith("files.") ? FormArguments.of(request.getBodyAsString()) : new JsonObject();
        return switch (last) {
            case "files.getUploadURLExternal" -> begin(arguments);
            case "files.completeUploadExternal" -> complete(arguments);
            case "files.info" -> info(Json.text(arguments, "file"));
            default -> take(last, request.getBody());
        };
    }

    private ResponseDefinition begin(JsonObject arguments) {
        String length = Json.text(arguments, "length");
        if (Json.text(arguments, "filename").isEmpty() || !length.matches("[1-9]\\d*")) {
            return error("missing_argument");
        }
        if (Json.text(arguments, "alt_txt").length() > 1_000) {
            return error("alt_txt_too_large");
        }
        String id = "F0PICTURE%02d".formatted(files.size());
        files.put(id, new Upload(Integer.parseInt(length), "", false, 0));
        return json("{\"ok\":true,\"upload_url\":\"%s/upload/v1/%s\",\"file_id\":\"%s\"}".formatted(baseUrl, id, id));
    }

    private ResponseDefinition take(String id, byte[] bytes) {
        Upload file = files.get(id);
        if (file == null || file.length() != bytes.length) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(400)
                    .build();
        }
        files.put(id, new Upload(file.length(), new String(bytes, StandardCharsets.ISO_8859_1), false, 0));
        return json("OK - " + bytes.length);
    }

    /** Answers before the file is looked at, so that nobody knows yet of what kind it is. */
    private ResponseDefinition complete(JsonObject arguments) {
        JsonArray wanted = arguments.getAsJsonArray("files");
        for (JsonElement file : wanted) {
            String id = Json.text(file, "id");
            Optional<Upload> there =
                    Optional.ofNullable(files.get(id)).filter(f -> !f.bytes().isEmpty());
            if (there.isEmpty()) {
                return error("file_not_found");
            }
            files.put(id, new Upload(there.get().length(), there.get().bytes(), true, 0));
        }
        return json("{\"ok\":true,\"files\":" + wanted + "}");
    }

    private ResponseDefinition info(String id) {
        Upload file = files.get(id);
        if (file == null || !file.complete()) {
            return error("file_not_found");
        }
        Upload looked = new Upload(file.length(), file.bytes(), true, file.looks() + 1);
        files.put(id, looked);
        String kind = looked.looks() >= looks ? "image/png" : "";
        return json("{\"ok\":true,\"file\":{\"id\":\"%s\",\"mimetype\":\"%s\",\"filetype\":\"%s\"},\"comments\":[]}"
                .formatted(id, kind, kind.replaceFirst(".*/", "")));
    }

    private static ResponseDefinition error(String code) {
        return json("{\"ok\":false,\"error\":\"" + code + "\"}");
    }

    private static ResponseDefinition json(String body) {
        return ResponseDefinitionBuilder.responseDefinition().withBody(body).build();
    }
}
