package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebRequest;
import dev.milepost.app.web.WebResponse;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Suggestion;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.reply.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The playground's page and what it asks for: {@code /api/say}, {@code /api/act}, {@code /api/suggest}. */
public final class Playground {

    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "app.js", "text/javascript; charset=utf-8",
            "drawing.js", "text/javascript; charset=utf-8",
            "style.css", "text/css; charset=utf-8");

    private final Milepost milepost;
    private final Answers answers;
    private final Completion completion;

    /**
     * A page on which {@code milepost} is tried.
     *
     * @param renderers each platform's, by its name
     */
    public Playground(Milepost milepost, Map<String, ReplyRenderer> renderers) {
        this.milepost = milepost;
        this.answers = new Answers(renderers);
        this.completion = new Completion(milepost);
    }

    /** What answers for it, by method and path. */
    public Map<String, WebHandler> handlers() {
        Map<String, WebHandler> handlers = new HashMap<>();
        FILES.forEach((name, type) -> handlers.put("GET /" + name, request -> file(name, type)));
        handlers.put("GET /", request -> file("index.html", "text/html; charset=utf-8"));
        handlers.put("POST /api/say", request -> answer(request, this::say));
        handlers.put("POST /api/act", request -> answer(request, this::act));
        handlers.put("POST /api/suggest", request -> answer(request, this::suggest));
        return handlers;
    }

    private interface Question {
        ObjectNode answer(Scene scene, JsonNode asked) throws BadRequest;
    }

    private static WebResponse answer(WebRequest request, Question question) {
        try {
            JsonNode asked = BadRequest.object(request.body());
            return WebResponse.json(200, question.answer(Scene.of(asked), asked).toString());
        } catch (BadRequest e) {
            return WebResponse.text(400, String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode say(Scene scene, JsonNode asked) throws BadRequest {
        String text = BadRequest.text(asked, "text");
        return text.strip().startsWith("/")
                ? answers.of(
                        milepost.bot().command(milepost.commandLine().parse(scene.caller(), scene.place(), text)),
                        false)
                : answers.of(
                        milepost.bot().directMessage(new IncomingMessage(scene.caller(), scene.place(), text)), true);
    }

    private ObjectNode act(Scene scene, JsonNode asked) throws BadRequest {
        Action action = Action.decode(BadRequest.text(asked, "action"))
                .orElseThrow(() -> new BadRequest("action is no action's line"));
        JsonNode value = asked.path("value");
        Action whole = value.isString() ? action.with(value.asString()) : action;
        boolean alone = asked.path("private").asBoolean(scene.place().kind() == Place.Kind.DIRECT);
        return answers.of(milepost.bot().action(new ActionCall(scene.caller(), scene.place(), whole, alone)), false);
    }

    private ObjectNode suggest(Scene scene, JsonNode asked) throws BadRequest {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("suggestions");
        for (Suggestion suggestion : completion.of(scene, BadRequest.text(asked, "text"))) {
            all.addObject().put("label", suggestion.label()).put("value", suggestion.value());
        }
        return node;
    }

    private static WebResponse file(String name, String type) {
        try (InputStream in = Playground.class.getResourceAsStream("/playground/" + name)) {
            return in == null
                    ? WebResponse.text(404, "There is nothing here.")
                    : new WebResponse(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
