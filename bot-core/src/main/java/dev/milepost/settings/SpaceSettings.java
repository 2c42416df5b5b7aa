package dev.milepost.settings;

import dev.milepost.chat.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot behaves in one guild or workspace.
 *
 * @param feedback whether answers ask if they helped
 * @param mentions whether messages in channels that name the bot are answered
 * @param pack id of the content pack that answers there; empty for the operator's first
 * @param tipAdmins who besides admins may manage daily tips: {@code user:ID} or {@code role:ID}
 */
public record SpaceSettings(boolean feedback, boolean mentions, Optional<String> pack, List<String> tipAdmins) {

    /** Where nobody has set anything. */
    public static final SpaceSettings DEFAULT = new SpaceSettings(true, true, Optional.empty(), List.of());

    static final String USER = "user:";
    static final String ROLE = "role:";

    public SpaceSettings {
        tipAdmins = List.copyOf(tipAdmins);
    }

    /** Reads what a store keeps; a name that this version doesn't know is left alone. */
    static SpaceSettings of(Map<String, String> values) {
        String admins = values.getOrDefault(SettingKey.TIP_ADMINS.word(), "");
        return new SpaceSettings(
                !"off".equals(values.get(SettingKey.FEEDBACK.word())),
                !"off".equals(values.get(SettingKey.MENTIONS.word())),
                Optional.ofNullable(values.get(SettingKey.PACKS.word())).filter(p -> !p.isEmpty()),
                admins.isEmpty() ? List.of() : List.of(admins.split(",", -1)));
    }

    /** Whether {@code caller} may manage daily tips without being an admin. */
    public boolean letsManageTips(Caller caller) {
        return tipAdmins.contains(USER + caller.user().id())
                || caller.roles().stream().anyMatch(role -> tipAdmins.contains(ROLE + role));
    }

    /** The same without the person of that id, which may stand there for a role as well: a bare number is kept as both. */
    SpaceSettings without(String person) {
        List<String> left = new ArrayList<>(tipAdmins);
        left.removeAll(List.of(USER + person, ROLE + person));
        return new SpaceSettings(feedback, mentions, pack, left);
    }
}
