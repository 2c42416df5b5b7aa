package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts in forums, each of which begins a thread. Discord knows no nonce for those, so one is sent once, and where its
 * answer is lost the forum's threads say whether it is there.
 */
final class ForumPosts {

    private static final Logger LOG = LoggerFactory.getLogger(ForumPosts.class);

    private static final int ARCHIVED = 50;

    private ForumPosts() {}

    /** What a thread is called: the beginning of what it says. */
    static String title(Reply reply) {
        String said = reply.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .findFirst()
                .map(paragraph -> Reply.of(paragraph).plain())
                .orElseGet(reply::plain);
        return Literal.cut(Literal.line(said), DiscordLimits.THREAD_NAME.max());
    }

    static DeliveryResult send(PostPlace forum, String title, List<DrawnMessage> messages, String key) {
        Optional<DeliveryResult> refused = ChannelPosts.refused(forum);
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            DataObject thread =
                    RestCall.await(thread(forum, title, messages.getFirst().create()));
            PostPlace place = inside(forum, thread.getString("id"));
            if (messages.size() > 1) {
                DeliveryResult rest =
                        ChannelPosts.sendOrRefuse(place, messages.subList(1, messages.size()), key + "-more");
                if (!(rest instanceof DeliveryResult.Posted)) {
                    LOG.warn("Only the first of {} messages of {} was posted: {}", messages.size(), key, rest);
                }
            }
            return new DeliveryResult.Posted(place.id(), place.link(place.id()));
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            return RestFailure.of(e);
        }
    }

    private static PostPlace inside(PostPlace forum, String thread) {
        return new PostPlace(forum.jda(), forum.guild(), thread, PostPlace.Kind.THREAD, false, "", forum.ruled());
    }

    private static RestAction<DataObject> thread(PostPlace forum, String title, MessageCreateData message) {
        DataObject body = DataObject.empty().put("name", title).put("message", message.toData());
        if (!forum.tag().isEmpty()) {
            body.put("applied_tags", DataArray.empty().add(forum.tag()));
        }
        return RestCall.of(
                forum.jda(), Route.Channels.CREATE_THREAD.compile(forum.id()), body, message.getAllDistinctFiles());
    }

    /** Looks at the first message of each thread of ours that began since then; a thread has that message's id. */
    static Sighting find(PostPlace forum, String key, Instant since) {
        if (ChannelHistory.isHidden(forum)) {
            return ChannelHistory.HIDDEN;
        }
        try {
            String self = forum.jda().getSelfUser().getId();
            List<DataObject> ours = threads(forum)
                    .filter(thread -> thread.getString("owner_id", "").equals(self)
                            && !ChannelHistory.at(thread).isBefore(since))
                    .toList();
            for (DataObject thread : ours) {
                String id = thread.getString("id");
                DataObject first = RestCall.await(RestCall.of(forum.jda(), Route.Messages.GET_MESSAGE.compile(id, id)));
                if (ChannelHistory.carries(forum, first, key)) {
                    return new Sighting.Found(id, inside(forum, id).link(id), ChannelHistory.at(thread));
                }
            }
            return new Sighting.NotThere();
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            return new Sighting.NotReadable(RestFailure.detail(e));
        }
    }

    private static Stream<DataObject> threads(PostPlace forum)
            throws ExecutionException, TimeoutException, InterruptedException {
        DataObject active =
                RestCall.await(RestCall.of(forum.jda(), Route.Guilds.LIST_ACTIVE_THREADS.compile(forum.guild())));
        DataObject archived = RestCall.await(RestCall.of(
                forum.jda(),
                Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS
                        .compile(forum.id())
                        .withQueryParams("limit", String.valueOf(ARCHIVED))));
        return Stream.of(active, archived)
                .flatMap(list -> list.getArray("threads").stream(DataArray::getObject))
                .filter(thread -> thread.getString("parent_id", "").equals(forum.id()));
    }
}
