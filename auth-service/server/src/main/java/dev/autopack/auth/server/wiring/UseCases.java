package dev.autopack.auth.server.wiring;

import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.account.LogIn;
import dev.autopack.auth.domain.account.LoginFailureStore;
import dev.autopack.auth.domain.account.LoginLimits;
import dev.autopack.auth.domain.account.Passwords;
import dev.autopack.auth.domain.apikey.ApiKeySecret;
import dev.autopack.auth.domain.apikey.ApiKeyStore;
import dev.autopack.auth.domain.apikey.CheckApiKey;
import dev.autopack.auth.domain.apikey.CreateApiKey;
import dev.autopack.auth.domain.apikey.ImportServiceKey;
import dev.autopack.auth.domain.apikey.RevokeApiKey;
import dev.autopack.auth.domain.permission.Grants;
import dev.autopack.auth.server.config.AuthConfig;
import dev.autopack.auth.server.token.Principals;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts the use cases together with what they need. */
class UseCases {

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    // PostgreSQL keeps microseconds: a time is the same before and after it was stored.
    @Produces
    @Singleton
    InstantSource clock() {
        return () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Produces
    @Singleton
    Grants grants() {
        return Principals::granted;
    }

    @Produces
    @Singleton
    LogIn logIn(
            AccountStore accounts,
            LoginFailureStore failures,
            Passwords passwords,
            AuthConfig config,
            InstantSource clock) {
        var login = config.login();
        var limits =
                new LoginLimits(
                        login.failuresMax(), login.window(), login.lock(), login.hashingMax());
        return new LogIn(accounts, failures, passwords, limits, clock);
    }

    @Produces
    @Singleton
    CheckApiKey checkApiKey(
            ApiKeyStore keys, AccountStore accounts, Grants grants, InstantSource clock) {
        return new CheckApiKey(keys, accounts, grants, clock);
    }

    @Produces
    @Singleton
    CreateApiKey createApiKey(ApiKeyStore keys, Supplier<UUID> ids, InstantSource clock) {
        var random = new SecureRandom();
        return new CreateApiKey(
                keys,
                ids,
                () -> {
                    var bytes = new byte[ApiKeySecret.RANDOM_BYTES];
                    random.nextBytes(bytes);
                    return bytes;
                },
                clock);
    }

    @Produces
    @Singleton
    RevokeApiKey revokeApiKey(ApiKeyStore keys, InstantSource clock) {
        return new RevokeApiKey(keys, clock);
    }

    @Produces
    @Singleton
    ImportServiceKey importServiceKey(
            AccountStore accounts,
            ApiKeyStore keys,
            Grants grants,
            Supplier<UUID> ids,
            InstantSource clock) {
        return new ImportServiceKey(accounts, keys, grants, ids, clock);
    }
}
