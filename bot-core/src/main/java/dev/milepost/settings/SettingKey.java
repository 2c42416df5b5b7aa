package dev.milepost.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set. The words are a contract with whoever types them and with what is stored. */
enum SettingKey {
    FEEDBACK("feedback", "Helpful and Not helpful below answers: on or off"),
    MENTIONS("mentions", "Answers to messages in channels that name me: on or off"),
    PACKS("packs", "Which content pack answers here"),
    TIP_ADMINS("tip-admins", "Who besides admins may manage daily tips");

    private final String word;
    private final String meaning;

    SettingKey(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SettingKey::word).toList();
    }

    static Optional<SettingKey> of(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(k -> k.word.equals(wanted)).findFirst();
    }
}
