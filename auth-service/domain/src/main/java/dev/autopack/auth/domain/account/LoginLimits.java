package dev.autopack.auth.domain.account;

import java.time.Duration;

/** How much guessing is suffered: so many failures, each forgotten after the window. */
public record LoginLimits(int failuresMax, Duration window, Duration lock, int hashingMax) {
    public LoginLimits {
        if (failuresMax < 1 || hashingMax < 1) {
            throw new IllegalArgumentException("login limits are at least 1");
        }
        if (!window.isPositive() || !lock.isPositive()) {
            throw new IllegalArgumentException("login times are longer than zero");
        }
    }
}
