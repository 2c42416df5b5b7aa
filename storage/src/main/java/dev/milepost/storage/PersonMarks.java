package dev.milepost.storage;

import dev.milepost.chat.UserRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Marks that tell people apart without naming them: a hash, keyed so that a list of everybody's ids alone doesn't undo it. */
final class PersonMarks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MARK_BYTES = 16;

    private final Jdbi jdbi;
    private volatile @Nullable SecretKeySpec key;

    PersonMarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    String of(UserRef person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] hash = mac.doFinal(String.join("\0", person.platform(), person.space(), person.id())
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(Base64.getDecoder().decode(stored()), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** Where two nodes need it at once, both get the one that came first. */
    private String stored() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(
                            "insert into answer_question_key (id, secret) values (1, :secret) on conflict do nothing")
                    .bind("secret", Base64.getEncoder().encodeToString(fresh))
                    .execute();
            return handle.createQuery("select secret from answer_question_key")
                    .mapTo(String.class)
                    .one();
        });
    }
}
