package dev.autopack.api.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** How api-service works. */
@ConfigMapping(prefix = "api")
public interface ApiConfig {
    /** The role that owns the schema, for migrations only. */
    Database database();

    /** How phases are leased. */
    Lease lease();

    /** How often the service looks after leases and runs whose time is up. */
    Sweep sweep();

    /** What tenants may use. */
    Budget budget();

    /** What all runs of one tenant together may use in a calendar month (UTC). */
    interface Budget {
        /** Most tokens; without it there is no limit beyond those of the runs. */
        OptionalLong tenantTokens();

        /** Most money, in micro-dollars; without it there is no limit beyond those of the runs. */
        OptionalLong tenantCostMicros();
    }

    /** The role that owns the schema. */
    interface Database {
        /** Its name. */
        @WithDefault("autopack_api_owner")
        String ownerUsername();

        /** Its password; needed where the service migrates or validates the schema. */
        @WithDefault("")
        String ownerPassword();
    }

    /** How phases are leased. */
    interface Lease {
        /** How long a lease holds without a heartbeat; executors send one each third of it. */
        @WithDefault("PT30S")
        Duration duration();

        /** How long a lease holds that a client without leases was given implicitly. */
        @WithDefault("PT15M")
        Duration implicitDuration();

        /** Requests for work that may wait at the same time; further ones are answered at once. */
        @WithDefault("256")
        int waitingMax();
    }

    /** How often the service looks after things whose time is up. */
    interface Sweep {
        /** The pause between two looks. */
        @WithDefault("PT1S")
        Duration every();
    }
}
