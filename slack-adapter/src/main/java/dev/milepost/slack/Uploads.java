package dev.milepost.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;

/**
 * Puts pictures among a workspace's files, shared with nobody until a message shows them. Slack looks at a new file for some
 * moments, and takes no message with it until then.
 */
final class Uploads {

    /** What became of an upload. */
    sealed interface Uploaded {
        /** Messages may show it. */
        record Ready(String file) implements Uploaded {}

        /** Slack doesn't want it from this app, in this workspace. */
        record Refused(String error) implements Uploaded {}

        /** Nothing came of it; another time it may. */
        record Failed(String reason) implements Uploaded {}
    }

    /** Slack doesn't say how long it takes; others saw some seconds. The waits add up to two minutes. */
    private static final int LOOKS = 8;

    private final SafeRepeats repeats;
    private final SafeRepeats.Pause pause;

    Uploads(SafeRepeats.Pause pause) {
        this.repeats = new SafeRepeats(pause);
        this.pause = pause;
    }

    /** Uploads a picture, and waits until it may be shown. */
    Uploaded upload(WebApi api, String name, String alt, byte[] png) {
        try {
            JsonObject wanted = Json.object("filename", name, "length", Integer.toString(png.length));
            wanted.addProperty("alt_txt", SlackText.cut(alt, SlackLimits.FILE_ALT_TEXT.max()));
            WebApi.Answer place = repeats.call(() -> api.call("files.getUploadURLExternal", wanted));
            String file = Json.text(place.body(), "file_id");
            String address = Json.text(place.body(), "upload_url");
            if (!place.ok() || file.isEmpty() || address.isEmpty()) {
                return no(place);
            }
            WebApi.Answer taken = repeats.call(() -> api.upload(address, png));
            if (taken.status() != 200) {
                return new Uploaded.Failed("the upload gave " + taken.status());
            }
            JsonObject files = Json.object("files", Json.array(Json.object("id", file, "title", name)));
            WebApi.Answer complete = repeats.call(() -> api.call("files.completeUploadExternal", files));
            return complete.ok() ? awaitReady(api, file) : no(complete);
        } catch (IOException e) {
            return new Uploaded.Failed(e.toString());
        }
    }

    private Uploaded awaitReady(WebApi api, String file) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            waitBefore(look);
            WebApi.Answer info = repeats.call(() -> api.call("files.info", Json.object("file", file)));
            if (!info.ok() && !info.isPassing() && !info.error().equals("file_not_found")) {
                return no(info);
            }
            if (isReady(Json.child(info.body(), "file"))) {
                return new Uploaded.Ready(file);
            }
        }
        return new Uploaded.Failed("not ready in time");
    }

    /** What kind of file it is stands there once Slack is done with it, and no sooner; nothing else tells. */
    private static boolean isReady(JsonObject file) {
        return Json.text(file, "mimetype").startsWith("image/")
                || !Json.text(file, "filetype").isEmpty();
    }

    private void waitBefore(int look) throws IOException {
        try {
            pause.of(look == 0 ? Duration.ZERO : Duration.ofSeconds(1L << (look - 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a file was looked at", e);
        }
    }

    private static Uploaded no(WebApi.Answer answer) {
        return answer.ok() || answer.isPassing()
                ? new Uploaded.Failed(answer.error())
                : new Uploaded.Refused(answer.error());
    }
}
