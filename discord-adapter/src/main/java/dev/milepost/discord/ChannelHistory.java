package dev.milepost.discord;

import dev.milepost.chat.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks through a channel's latest messages for one of ours, by the key that its components carry. */
final class ChannelHistory {

    private static final int PAGE = 100;

    /** A thousand messages in an hour and a bit are a very busy channel. */
    private static final int PAGES = 10;

    private static final int CROSSPOSTED = 1;

    static final Sighting HIDDEN = new Sighting.NotReadable(ChannelPermissions.name(Permission.MESSAGE_HISTORY));

    private ChannelHistory() {}

    /** Where that is so, Discord would show an empty channel. */
    static boolean isHidden(PostPlace place) {
        return place.lacks(Permission.VIEW_CHANNEL) || place.lacks(Permission.MESSAGE_HISTORY);
    }

    /** @param since by Discord's own clock, which a message's id carries */
    static Sighting find(PostPlace place, String key, Instant since) {
        if (isHidden(place)) {
            return HIDDEN;
        }
        try {
            String before = "";
            for (int page = 0; page < PAGES; page++) {
                List<DataObject> messages = page(place, before);
                if (messages.isEmpty()
                        && page == 0
                        && place.ruled() == null
                        && !place.guild().isEmpty()) {
                    return new Sighting.NotReadable("Discord shows no message there");
                }
                for (DataObject message : messages) {
                    if (at(message).isBefore(since)) {
                        return new Sighting.NotThere();
                    }
                    if (carries(place, message, key)) {
                        String id = message.getString("id");
                        boolean toPublish = place.kind() == PostPlace.Kind.ANNOUNCEMENTS
                                && (message.getInt("flags", 0) & CROSSPOSTED) == 0;
                        return new Sighting.Found(id, place.link(id), at(message), toPublish);
                    }
                }
                if (messages.size() < PAGE) {
                    return new Sighting.NotThere();
                }
                before = messages.getLast().getString("id");
            }
            return new Sighting.NotReadable("more than %d messages since".formatted(PAGE * PAGES));
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            return new Sighting.NotReadable(RestFailure.detail(e));
        }
    }

    private static List<DataObject> page(PostPlace place, String before)
            throws ExecutionException, TimeoutException, InterruptedException {
        Route.CompiledRoute route =
                Route.Messages.GET_MESSAGE_HISTORY.compile(place.id()).withQueryParams("limit", String.valueOf(PAGE));
        DataArray page = RestCall.await(
                RestCall.list(place.jda(), before.isEmpty() ? route : route.withQueryParams("before", before)));
        return page.stream(DataArray::getObject).toList();
    }

    static Instant at(DataObject message) {
        return TimeUtil.getTimeCreated(message.getUnsignedLong("id")).toInstant();
    }

    /** Whether it is a message of ours with {@code key} in the id of a component. */
    static boolean carries(PostPlace place, DataObject message, String key) {
        return message.getObject("author")
                        .getString("id")
                        .equals(place.jda().getSelfUser().getId())
                && message.optArray("components")
                        .map(DataArray::toString)
                        .filter(components -> Pattern.compile("\"custom_id\":\"[^\"]*(%s|%s)"
                                        .formatted(Pattern.quote(key), Nonces.of(key, 0)))
                                .matcher(components)
                                .find())
                        .isPresent();
    }
}
