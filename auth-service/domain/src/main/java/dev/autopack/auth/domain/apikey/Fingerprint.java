package dev.autopack.auth.domain.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What is kept of a key: its first characters to find it, its hash to check it. */
public record Fingerprint(String prefix, String hash) {

    /** Takes the same time wherever the hashes differ. */
    public boolean matches(Fingerprint shown) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                shown.hash().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Fingerprint[prefix=" + prefix + "]";
    }
}
