package dev.milepost.discord;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.Requester;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.RequestBody;

/** Requests about channels that JDA has no object for; and waiting for an answer, not for ever. */
final class RestCall {

    static final long PATIENCE_S = 30;

    private RestCall() {}

    /** Answered with an object. */
    static RestAction<DataObject> of(JDA jda, Route.CompiledRoute route) {
        return new RestActionImpl<>(jda, route, (response, request) -> response.getObject());
    }

    /** Answered with an array. */
    static RestAction<DataArray> list(JDA jda, Route.CompiledRoute route) {
        return new RestActionImpl<>(jda, route, (response, request) -> response.getArray());
    }

    /** Sends {@code body} and files; answered with an object. */
    static RestAction<DataObject> of(
            JDA jda, Route.CompiledRoute route, DataObject body, Collection<? extends AttachedFile> files) {
        return new RestActionImpl<>(jda, route, body(body, files), (response, request) -> response.getObject());
    }

    static RequestBody body(DataObject body, Collection<? extends AttachedFile> files) {
        return files.isEmpty()
                ? RequestBody.create(body.toJson(), Requester.MEDIA_TYPE_JSON)
                : AttachedFile.createMultipartBody(files, body).build();
    }

    /**
     * Sends it from this thread, past JDA's queues, so that a rate limit is heard of and not waited for. When patience ends
     * nothing of it goes out any more.
     */
    static <T> T await(RestAction<T> action) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<T> answer =
                action.timeout(PATIENCE_S, TimeUnit.SECONDS).submit(false);
        try {
            return answer.get(PATIENCE_S, TimeUnit.SECONDS);
        } finally {
            answer.cancel(true);
        }
    }
}
