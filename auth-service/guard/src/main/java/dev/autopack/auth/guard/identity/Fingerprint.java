package dev.autopack.auth.guard.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a credential, so that no cache becomes a list of secrets. */
public record Fingerprint(String hex) {
    public static Fingerprint of(String credential) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(credential.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
