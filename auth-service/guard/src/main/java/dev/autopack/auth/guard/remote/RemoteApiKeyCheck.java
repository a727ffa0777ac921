package dev.autopack.auth.guard.remote;

import dev.autopack.auth.guard.identity.ApiKeyCheck;
import dev.autopack.auth.guard.identity.Principal;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks auth-service about API keys and remembers the answer, yes or no, for a few seconds. */
@DefaultBean
@ApplicationScoped
class RemoteApiKeyCheck implements ApiKeyCheck {
    private static final int KEY_CHARS_MAX = 200;

    private final AuthClient auth;
    private final ServiceToken own;
    private final GuardConfig config;
    private final InstantSource clock;
    private final Map<String, Judgement> judgements;

    RemoteApiKeyCheck(AuthClient auth, ServiceToken own, GuardConfig config, InstantSource clock) {
        this.auth = auth;
        this.own = own;
        this.config = config;
        this.clock = clock;
        this.judgements = Collections.synchronizedMap(new Bounded(config.apiKeysMax()));
    }

    @Override
    public Optional<Principal> ownerOf(String apiKey) {
        if (apiKey.isBlank() || apiKey.length() > KEY_CHARS_MAX) {
            return Optional.empty();
        }
        var fingerprint = fingerprint(apiKey);
        var earlier = judgements.get(fingerprint);
        if (earlier != null && clock.instant().isBefore(earlier.until())) {
            return earlier.owner();
        }
        var owner = ask(apiKey);
        judgements.put(
                fingerprint, new Judgement(owner, clock.instant().plus(config.apiKeyFresh())));
        return owner;
    }

    private Optional<Principal> ask(String apiKey) {
        var answer = auth.introspect(apiKey, own.bearer());
        return answer.active()
                ? Optional.ofNullable(answer.principal()).map(Principal::of)
                : Optional.empty();
    }

    // The cache must not become a list of secrets.
    private static String fingerprint(String apiKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(apiKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Judgement(Optional<Principal> owner, Instant until) {}

    private static final class Bounded extends LinkedHashMap<String, Judgement> {
        private final int entriesMax;

        Bounded(int entriesMax) {
            super(16, 0.75f, true);
            this.entriesMax = entriesMax;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Judgement> eldest) {
            return size() > entriesMax;
        }
    }
}
