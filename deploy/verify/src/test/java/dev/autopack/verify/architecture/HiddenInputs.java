package dev.autopack.verify.architecture;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;

/** Calls whose answer differs from one run of the program to the next. */
final class HiddenInputs {
    private static final Set<String> CALLS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of",
                    "java.time.InstantSource.system",
                    "java.time.ZoneId.systemDefault");
    private static final Set<String> CONSTRUCTED =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    private HiddenInputs() {}

    static boolean isHidden(JavaCodeUnitAccess<?> call) {
        var owner = call.getTargetOwner().getName();
        if (call.getName().equals("<init>")) {
            return CONSTRUCTED.contains(owner)
                    || owner.equals("java.util.Date")
                            && call.getTarget().getRawParameterTypes().isEmpty();
        }
        return CALLS.contains(owner + "." + call.getName())
                || owner.startsWith("java.time.") && call.getName().equals("now")
                || owner.equals("java.time.Clock") && call.getName().startsWith("system");
    }
}
