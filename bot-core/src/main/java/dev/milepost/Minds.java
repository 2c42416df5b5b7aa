package dev.milepost;

import dev.milepost.chat.Caller;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Text;
import dev.milepost.settings.Settings;
import dev.milepost.settings.Space;
import dev.milepost.settings.SpaceSettings;
import java.util.List;
import java.util.Optional;

/** Which of the packs' minds answers whom, and what else the admins of each guild or workspace have decided. */
final class Minds implements CommandRouter.Deputies {

    private final Optional<Settings> settings;
    private volatile List<Mind> minds = List.of();

    Minds(Optional<Settings> settings) {
        this.settings = settings;
    }

    /** Set once, at the end of building: the minds' own commands ask this one for settings. */
    void are(List<Mind> all) {
        minds = List.copyOf(all);
    }

    /** That of the operator's first pack. */
    Mind first() {
        return minds.get(0);
    }

    Optional<Mind> knowing(String packId) {
        return minds.stream().filter(m -> m.knows(packId)).findFirst();
    }

    Mind of(UserRef user) {
        return of(Space.of(user));
    }

    /** The one that was chosen there; the first where none was, or where that pack is no longer here. */
    Mind of(Space space) {
        if (minds.size() == 1) {
            return first();
        }
        Optional<String> chosen = settings.flatMap(s -> s.of(space).pack());
        return minds.stream()
                .filter(m -> chosen.filter(m::knows).isPresent())
                .findFirst()
                .orElse(first());
    }

    Outcome answer(IncomingMessage message) {
        UserRef user = message.caller().user();
        return message.place().kind() != Place.Kind.DIRECT && !set(user).mentions()
                ? new Outcome.Silent()
                : of(user).messages().answer(message);
    }

    boolean asksWhetherItHelped(UserRef user) {
        return set(user).feedback();
    }

    /** Daily tips are the one thing that admins may hand on. */
    @Override
    public boolean may(Caller caller, String command) {
        return command.equals("tips") && set(caller.user()).letsManageTips(caller);
    }

    @Override
    public Optional<Text> appointing(String command) {
        return settings.filter(s -> command.equals("tips"))
                .map(s -> Text.markdown(
                        " They can also let you: `settings set tip-admins` takes people, and on Discord roles."));
    }

    void forget(UserRef person) {
        minds.forEach(m -> m.messages().forget(person));
    }

    private SpaceSettings set(UserRef user) {
        return settings.map(s -> s.of(user)).orElse(SpaceSettings.DEFAULT);
    }
}
