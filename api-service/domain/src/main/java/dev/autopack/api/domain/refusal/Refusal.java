package dev.autopack.api.domain.refusal;

import java.util.List;

/** A request that is answered with no, for a reason and with all that is wrong with it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> problems;

    public Refusal(Reason reason, String problem) {
        this(reason, List.of(problem));
    }

    public Refusal(Reason reason, List<String> problems) {
        super(String.join("; ", problems));
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public Reason reason() {
        return reason;
    }

    /** All problems in one line. */
    public String detail() {
        return String.join("; ", problems);
    }

    public List<String> problems() {
        return problems;
    }
}
