package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("works")
class BubblewrapTest extends ConfinementContract {
    static boolean works() {
        return Works.here(adapter());
    }

    @Override
    Confinement confinement() {
        return adapter();
    }

    private static Confinement adapter() {
        return new BubblewrapConfinement(User.own(), readable(), LIMITS);
    }
}
