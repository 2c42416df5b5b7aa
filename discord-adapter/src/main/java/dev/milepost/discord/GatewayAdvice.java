package dev.milepost.discord;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What Discord says before anybody connects: whether it is there, whether it knows the token, where the
 * gateway is and how many shards it wants. Asked for by ourselves, since a JDA that is built in vain
 * leaves threads behind, and an outage makes for many tries.
 */
sealed interface GatewayAdvice {

    record Connect(String url, int shards, int concurrency) implements GatewayAdvice {}

    /** The token isn't good, and won't become so. */
    record WrongToken() implements GatewayAdvice {}

    /** Discord can't be reached, or is in no state to answer, and doesn't want to be asked for {@code pause}. */
    record Down(String reason, Duration pause) implements GatewayAdvice {
        Down(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    static GatewayAdvice ask(OkHttpClient http, String apiUrl, String token) {
        if (!token.matches("[!-~]+")) {
            // No header can hold it, as one with curly quotes around it, so nobody can be asked.
            return new WrongToken();
        }
        Request request = new Request.Builder()
                .url(apiUrl + "gateway/bot")
                .header("Authorization", "Bot " + token)
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful() ? read(response.body().string()) : refused(response);
        } catch (IOException | ParsingException e) {
            return new Down(e.getClass().getSimpleName());
        }
    }

    private static GatewayAdvice refused(Response response) {
        return response.code() == 401
                ? new WrongToken()
                : new Down("HTTP " + response.code(), RateLimitAnswers.retryAfter(response));
    }

    private static GatewayAdvice read(String body) {
        DataObject json = DataObject.fromJson(body);
        DataObject limit = json.optObject("session_start_limit").orElseGet(DataObject::empty);
        if (limit.getInt("remaining", 1) < 1) {
            return new Down("no more session starts are left, for another "
                    + Duration.ofMillis(limit.getLong("reset_after", 0)));
        }
        return new Connect(
                json.getString("url"),
                Math.max(1, json.getInt("shards", 1)),
                Math.max(1, limit.getInt("max_concurrency", 1)));
    }
}
