package dev.autopack.auth.contract;

/** A bearer token and the seconds it lives. */
public record TokenView(String accessToken, String tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenView[expiresIn=" + expiresIn + "]";
    }
}
