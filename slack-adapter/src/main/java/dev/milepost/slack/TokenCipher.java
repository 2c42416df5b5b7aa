package dev.milepost.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what gives access to a workspace: AES-256-GCM, bound to the workspace's id, so that nobody who can
 * write the database makes one workspace speak with another's token. The first key seals, any of them opens.
 */
final class TokenCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String VERSION = "v1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    /** @param keys 32 bytes each, the one that seals first */
    TokenCipher(List<byte[]> keys) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != 32)) {
            throw new IllegalArgumentException("keys of 32 bytes are needed, one at least");
        }
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /** @param fresh whether the first key opened it, so that it need not be sealed anew */
    record Opened(String text, boolean fresh) {}

    String seal(String space, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, space)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return VERSION + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** What was sealed for {@code space}; empty where no key opens it, or it was sealed for another one. */
    Optional<Opened> open(String space, String sealed) {
        byte[] all = bytes(sealed);
        if (all.length <= NONCE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(all, NONCE);
        for (SecretKeySpec key : keys) {
            try {
                byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, space).doFinal(all, NONCE, all.length - NONCE);
                return Optional.of(new Opened(new String(text, StandardCharsets.UTF_8), key.equals(keys.get(0))));
            } catch (AEADBadTagException anotherKey) {
                // The next one may fit.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + ALGORITHM, e);
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String sealed) {
        try {
            return sealed.startsWith(VERSION)
                    ? Base64.getDecoder().decode(sealed.substring(VERSION.length()))
                    : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String space)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("slack/" + space).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
