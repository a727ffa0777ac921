package dev.autopack.local.client;

/** With what the launcher signs in. */
public sealed interface Credential {

    /** A person's name and password, exchanged for a token at {@code authAddress}. */
    record Password(String authAddress, String user, String password) implements Credential {
        @Override
        public String toString() {
            return "Password[user=" + user + "]";
        }
    }

    /** A key that is sent as it is. */
    record ApiKey(String key) implements Credential {
        @Override
        public String toString() {
            return "ApiKey[]";
        }
    }
}
