package dev.autopack.auth.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.InMemoryAccountStore;
import dev.autopack.auth.domain.account.Kind;
import dev.autopack.auth.domain.apikey.CreateApiKey.Created;
import dev.autopack.auth.domain.apikey.CreateApiKey.Maker;
import dev.autopack.auth.domain.apikey.CreateApiKey.Wish;
import dev.autopack.auth.domain.permission.Grants;
import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyUseCasesTest {
    private static final AccountId ADA = new AccountId("ada");
    private static final Set<String> READ_WRITE = Set.of("runs:read", "runs:write");

    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore();
    private final AtomicInteger counter = new AtomicInteger();
    private Set<String> worth = READ_WRITE;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final Grants grants = _ -> worth;
    private final CreateApiKey create =
            new CreateApiKey(keys, UUID::randomUUID, this::bytes, clock);
    private final RevokeApiKey revoke = new RevokeApiKey(keys, clock);
    private final CheckApiKey check = new CheckApiKey(keys, accounts, grants, clock);
    private final ImportServiceKey importKey =
            new ImportServiceKey(accounts, keys, grants, UUID::randomUUID, clock);

    @BeforeEach
    void ada() {
        accounts.putService(new Account(ADA, "default", Kind.SERVICE, Set.of("operator")));
    }

    @Test
    void aMadeKeyOpensForItsOwnerWithItsPermissions() {
        var made = make(Set.of("runs:read"), null);

        var holder = check.of(made.secret().value()).orElseThrow();

        assertThat(holder.account().id()).isEqualTo(ADA);
        assertThat(holder.permissions()).containsExactly("runs:read");
    }

    @Test
    void nothingThatIsKeptOrPrintedHoldsTheSecret() {
        var made = make(Set.of("runs:read"), null);

        assertThat(made.toString()).doesNotContain(made.secret().value());
        assertThat(keys.find(made.key().id()).toString())
                .doesNotContain(made.secret().value().substring(20));
        assertThat(made.key().fingerprint().hash()).hasSize(64);
    }

    @Test
    void aKeyCannotDoMoreThanItsMaker() {
        assertReason(Reason.PERMISSION_NOT_YOURS, () -> make(Set.of("keys:admin"), null));
    }

    @Test
    void aKeyIsNotMadeDead() {
        assertReason(Reason.EXPIRY_PASSED, () -> make(READ_WRITE, now));
        assertReason(Reason.EXPIRY_TOO_FAR, () -> make(READ_WRITE, Instant.MAX));
    }

    @Test
    void anOwnerHasSoManyOpenKeysAndNoMore() {
        for (var i = 0; i < CreateApiKey.KEYS_MAX; i++) {
            make(READ_WRITE, null);
        }

        assertReason(Reason.API_KEYS_TOO_MANY, () -> make(READ_WRITE, null));
    }

    @Test
    void newerClosedKeysDoNotHideOpenOnes() {
        for (var i = 0; i < CreateApiKey.KEYS_MAX - 1; i++) {
            make(READ_WRITE, null);
        }
        for (var i = 0; i < CreateApiKey.KEYS_MAX; i++) {
            now = now.plusSeconds(1);
            revoke.by(ADA, make(READ_WRITE, null).key().id());
        }
        make(READ_WRITE, null);

        assertReason(Reason.API_KEYS_TOO_MANY, () -> make(READ_WRITE, null));
    }

    @Test
    void anExpiredKeyDoesNotOpen() {
        var made = make(READ_WRITE, now.plusSeconds(60));

        now = now.plusSeconds(60);

        assertThat(check.of(made.secret().value())).isEmpty();
    }

    @Test
    void aRevokedKeyDoesNotOpen() {
        var made = make(READ_WRITE, null);

        revoke.by(ADA, made.key().id());

        assertThat(check.of(made.secret().value())).isEmpty();
    }

    @Test
    void onlyTheOwnerRevokes() {
        var made = make(READ_WRITE, null);
        var eve = new AccountId("eve");

        assertReason(Reason.API_KEY_NOT_YOURS, () -> revoke.by(eve, made.key().id()));
        assertReason(Reason.API_KEY_UNKNOWN, () -> revoke.by(ADA, new ApiKeyId(UUID.randomUUID())));
    }

    @Test
    void aWrongKeyWithARightBeginningDoesNotOpen() {
        var secret = make(READ_WRITE, null).secret().value();
        var last = secret.endsWith("A") ? "E" : "A";

        assertThat(check.of(secret.substring(0, secret.length() - 1) + last)).isEmpty();
        assertThat(check.of("rubbish")).isEmpty();
        assertThat(check.of("")).isEmpty();
    }

    @Test
    void aLostRoleTakesItsPermissionsFromOldKeys() {
        var made = make(READ_WRITE, null);

        worth = Set.of("runs:read");

        assertThat(check.of(made.secret().value()).orElseThrow().permissions())
                .containsExactly("runs:read");
    }

    @Test
    void aUseIsNotedToTheMinute() {
        var made = make(READ_WRITE, null);
        var first = now;
        check.of(made.secret().value());

        now = now.plusSeconds(59);
        check.of(made.secret().value());

        assertThat(keys.find(made.key().id()).orElseThrow().life().lastUsedAt()).isEqualTo(first);
    }

    @Test
    void aServiceKeyCanBeImportedAgainAndReplaced() {
        var service = new Account(new AccountId("api"), "default", Kind.SERVICE, Set.of("viewer"));
        var old = ApiKeySecret.of(bytes());
        var fresh = ApiKeySecret.of(bytes());

        importKey.of(service, old);
        importKey.of(service, old);
        var before = keys.countOpen(service.id(), now);
        importKey.of(service, fresh);

        assertThat(before).isEqualTo(1);
        assertThat(check.of(old.value())).isEmpty();
        assertThat(check.of(fresh.value()).orElseThrow().account()).isEqualTo(service);
    }

    private Created make(Set<String> permissions, @Nullable Instant expiresAt) {
        var wish = new Wish(new Label("laptop", null), permissions, expiresAt);
        return create.by(new Maker(ADA, READ_WRITE), wish);
    }

    private byte[] bytes() {
        var bytes = new byte[ApiKeySecret.RANDOM_BYTES];
        bytes[0] = (byte) counter.incrementAndGet();
        return bytes;
    }

    private static void assertReason(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
