package dev.autopack.executor.domain.routing;

/** Says how the providers of models are doing. */
@FunctionalInterface
public interface Providers {
    Standing standing(String provider);

    /** Whether a provider can be asked. */
    enum Standing {
        READY,
        /** It failed repeatedly or its quota is used up; later it may do again. */
        SET_ASIDE,
        NOT_CONFIGURED
    }
}
