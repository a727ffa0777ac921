package dev.autopack.auth.guard;

import dev.autopack.auth.guard.problem.Problem;

/** What the front door answers instead of letting a request in. */
class Refused extends RuntimeException {
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.reason());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refused unauthenticated(String detail) {
        return new Refused(Problem.of(401, "UNAUTHENTICATED", detail));
    }

    static Refused forbidden(String detail) {
        return new Refused(Problem.of(403, "FORBIDDEN", detail));
    }

    static Refused unavailable() {
        return new Refused(
                Problem.of(
                                503,
                                "IDENTITY_UNAVAILABLE",
                                "The credential cannot be checked at the moment.")
                        .worthRetrying());
    }
}
