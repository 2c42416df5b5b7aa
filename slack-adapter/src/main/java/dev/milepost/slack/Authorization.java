package dev.milepost.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;

/** Gives each request the token of its workspace. Bolt's own authorization asks Slack inside requests. */
final class Authorization {

    private final Accounts accounts;

    Authorization(Accounts accounts) {
        this.accounts = accounts;
    }

    Middleware middleware() {
        return (request, response, chain) -> {
            if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())) {
                return chain.next(request); // Slack tries the address out, for no workspace in particular
            }
            Optional<Account> account = accounts.of(Tenant.of(request));
            if (account.isEmpty()) {
                return stranger(request);
            }
            Context context = request.getContext();
            context.setBotToken(account.get().token());
            if (!account.get().userId().isEmpty()) {
                context.setBotUserId(account.get().userId());
                context.setBotId(account.get().botId());
            }
            return chain.next(request);
        };
    }

    private static Response stranger(Request<?> request) {
        return request instanceof SlashCommandRequest
                ? Acks.json(Json.object(
                        "response_type",
                        "ephemeral",
                        "text",
                        "I'm not installed in this workspace any more. Ask an admin to install me again."))
                : Response.ok();
    }
}
