package dev.autopack.auth.server.password;

import dev.autopack.auth.domain.account.PasswordHash;
import dev.autopack.auth.domain.account.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with the parameters that OWASP asks for: 19 MiB, two passes, one lane. */
@ApplicationScoped
class Argon2Passwords implements Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final PasswordHash decoy = hash(Base64.getEncoder().encodeToString(salt()));

    @Override
    public final PasswordHash hash(String password) {
        var salt = salt();
        var cost = new Cost(MEMORY_KIB, PASSES, LANES);
        var hash = argon2(password, salt, cost, HASH_BYTES);
        var encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                        .formatted(
                                MEMORY_KIB,
                                PASSES,
                                LANES,
                                encoder.encodeToString(salt),
                                encoder.encodeToString(hash)));
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
        var parts = PHC.matcher(hash.encoded());
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not Argon2id");
        }
        var decoder = Base64.getDecoder();
        var expected = decoder.decode(parts.group(5));
        var shown = argon2(password, decoder.decode(parts.group(4)), cost(parts), expected.length);
        return MessageDigest.isEqual(expected, shown);
    }

    @Override
    public PasswordHash decoy() {
        return decoy;
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static Cost cost(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    private static byte[] argon2(String password, byte[] salt, Cost cost, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private record Cost(int memoryKib, int passes, int lanes) {}
}
