package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Equal for equal failures, whatever the clock, the folder or the process was. */
public record Fingerprint(String value) {
    static Fingerprint of(Reason reason, String detail, List<String> names) {
        var what =
                names.isEmpty()
                        ? Plain.words(detail)
                        : String.join("\n", names.stream().distinct().sorted().toList());
        return new Fingerprint(sha256(reason + "\n" + what));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
