package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.digest.Sha256;
import dev.autopack.executor.domain.refusal.Reason;
import java.util.List;

/** Equal for equal failures, whatever the clock, the folder or the process was. */
public record Fingerprint(String value) {
    static Fingerprint of(Reason reason, String detail, List<String> names) {
        var what =
                names.isEmpty()
                        ? Plain.words(detail)
                        : String.join("\n", names.stream().distinct().sorted().toList());
        return new Fingerprint(Sha256.of(reason + "\n" + what));
    }
}
