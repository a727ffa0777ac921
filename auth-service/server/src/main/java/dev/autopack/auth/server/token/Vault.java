package dev.autopack.auth.server.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets for the database with AES-256-GCM; each is bound to the name it is kept under. */
class Vault {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    Vault(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "an encryption key has %d bytes".formatted(KEY_BYTES));
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    String seal(String name, byte[] secret) throws GeneralSecurityException {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret);
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
        return Base64.getEncoder().encodeToString(sealed);
    }

    byte[] open(String name, String sealed) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(sealed);
        if (bytes.length <= NONCE_BYTES) {
            throw new GeneralSecurityException("a sealed secret is too short");
        }
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, name)
                .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
