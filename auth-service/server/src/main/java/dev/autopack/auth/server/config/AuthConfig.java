package dev.autopack.auth.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How auth-service keeps its secrets and whom it knows from the start. */
@ConfigMapping(prefix = "auth")
public interface AuthConfig {

    Database database();

    Keys keys();

    Bootstrap bootstrap();

    Tokens tokens();

    Login login();

    /** The role that owns the schema. */
    interface Database {
        /** Name of the role that migrates the schema; the runtime role when unset. */
        Optional<String> ownerUsername();

        /** Its password. */
        Optional<String> ownerPassword();
    }

    /** How the signing key is protected. */
    interface Keys {
        /** File with 32 random bytes in base64 under which the private key is stored. */
        Optional<Path> encryptionKeyFile();
    }

    /** Who is made known at the start. */
    interface Bootstrap {
        /** File with the first password of the person admin; read only while there is no admin. */
        Optional<Path> adminPasswordFile();

        /** Folder with one file per service, named as the service and holding its API key. */
        Optional<Path> serviceKeysDir();
    }

    /** How long tokens live. */
    interface Tokens {
        /** Life of a token that a person gets for a password. */
        @WithDefault("PT60M")
        Duration personLife();

        /** Life of a token that an API key is exchanged for. */
        @WithDefault("PT15M")
        Duration keyLife();
    }

    /** How much guessing is suffered. */
    interface Login {
        /** Failed logins under one name until it is locked. */
        @WithDefault("5")
        int failuresMax();

        /** A failure counts until there was none for this long. */
        @WithDefault("PT15M")
        Duration window();

        /** How long a name stays locked after the last failure. */
        @WithDefault("PT60S")
        Duration lock();

        /** Passwords hashed at once; each takes 19 MiB and a processor. */
        @WithDefault("2")
        int hashingMax();
    }
}
