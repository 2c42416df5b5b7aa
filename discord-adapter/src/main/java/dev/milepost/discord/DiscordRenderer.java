package dev.milepost.discord;

import dev.milepost.command.Form;
import dev.milepost.render.Capabilities;
import dev.milepost.render.Capabilities.Support;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Shows what JDA would send for a reply, without sending it. */
final class DiscordRenderer implements ReplyRenderer {

    private static final String CALLBACK = "/interactions/{interaction.id}/{interaction.token}/callback";
    private static final String FOLLOW_UP = "/webhooks/{application.id}/{interaction.token}";
    private static final String MESSAGE = "/channels/{channel.id}/messages";

    private static final Capabilities CAPABILITIES = new Capabilities(
            "Discord",
            Map.ofEntries(
                    Map.entry("Heading", Support.NATIVE),
                    Map.entry("Paragraph", Support.NATIVE),
                    Map.entry("Bullets", Support.NATIVE),
                    Map.entry("Fields", Support.NATIVE),
                    Map.entry("Table", Support.REPLACED),
                    Map.entry("Chart", Support.NATIVE),
                    Map.entry("Buttons", Support.NATIVE),
                    Map.entry("Menu", Support.NATIVE),
                    Map.entry("Note", Support.NATIVE),
                    Map.entry("Divider", Support.NATIVE)),
            DiscordLimits.ALL,
            Losses.CODES);

    private final ChartSource charts;

    DiscordRenderer(ChartSource charts) {
        this.charts = charts;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Rendering render(Reply reply, Target target) {
        int max = target == Target.UPDATE ? 1 : ReplyDrawing.MAX_MESSAGES;
        ReplyDrawing drawing = ReplyDrawing.of(reply, charts, max, "");
        List<Payload> payloads = new ArrayList<>();
        for (DrawnMessage message : drawing.messages()) {
            payloads.add(
                    switch (target) {
                        case PUBLIC_ANSWER -> answer(message, payloads.isEmpty(), false);
                        case PRIVATE_ANSWER -> answer(message, payloads.isEmpty(), true);
                        case UPDATE -> update(message);
                        case MESSAGE, POST -> message(message);
                    });
        }
        return new Rendering(payloads, drawing.losses());
    }

    static Payload form(Form form) {
        return payload(CALLBACK, Callback.form(FormDrawing.of(form)).body(), List.of());
    }

    private static Payload answer(DrawnMessage message, boolean first, boolean ephemeral) {
        Callback callback = Callback.reply(message, ephemeral);
        return first
                ? payload(CALLBACK, callback.body(), callback.files())
                : payload(FOLLOW_UP, callback.body().getObject("data"), callback.files());
    }

    private static Payload update(DrawnMessage message) {
        Callback callback = Callback.update(message);
        return payload(CALLBACK, callback.body(), callback.files());
    }

    /** The nonce, which keeps a repeated request from becoming a second message, is known when a message leaves. */
    private static Payload message(DrawnMessage message) {
        MessageCreateData data = message.create();
        return payload(
                MESSAGE, data.toData().put("enforce_nonce", true).put("nonce", "{nonce}"), data.getAllDistinctFiles());
    }

    private static Payload payload(String path, DataObject body, Collection<? extends AttachedFile> files) {
        List<Payload.FilePart> parts = new ArrayList<>();
        for (ChartUpload file : files.stream().map(ChartUpload.class::cast).toList()) {
            parts.add(new Payload.FilePart(
                    "files[" + parts.size() + "]", file.getName(), ChartUpload.TYPE, file.bytes()));
        }
        return new Payload("POST", path, body.toString(), parts);
    }
}
