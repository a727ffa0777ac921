package dev.autopack.api.domain.policy;

import java.util.List;
import java.util.stream.Stream;

/** How a change was judged. */
public sealed interface Verdict {
    /** It may be applied as it is. */
    record Clear(RiskScore risk) implements Verdict {}

    /** A person must decide; these are all the reasons. */
    record NeedsApproval(List<String> reasons, RiskScore risk) implements Verdict {
        public NeedsApproval {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nobody can allow it within this plan; these are all the violations. */
    record Forbidden(List<String> violations) implements Verdict {
        public Forbidden {
            violations = List.copyOf(violations);
        }
    }

    /** The verdict when a person has to decide about this much more. */
    default Verdict needing(List<String> more) {
        return switch (this) {
            case Clear(var risk) -> more.isEmpty() ? this : new NeedsApproval(more, risk);
            case NeedsApproval(var reasons, var risk) ->
                    new NeedsApproval(
                            Stream.concat(reasons.stream(), more.stream()).toList(), risk);
            case Forbidden forbidden -> forbidden;
        };
    }

    /** The verdict for a change that a person has approved: a prohibition stays one. */
    default Verdict approved() {
        return switch (this) {
            case NeedsApproval(_, var risk) -> new Clear(risk);
            case Clear clear -> clear;
            case Forbidden forbidden -> forbidden;
        };
    }
}
