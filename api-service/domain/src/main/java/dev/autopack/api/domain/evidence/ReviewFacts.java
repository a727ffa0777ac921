package dev.autopack.api.domain.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the review of an attempt recommends, and what each auditor said.
 *
 * @param opinions none when the reporter told only a recommendation
 */
public record ReviewFacts(Recommendation recommendation, int findings, List<Opinion> opinions) {
    public ReviewFacts {
        opinions = List.copyOf(opinions);
    }

    /** The three words of an auditor. */
    public enum Recommendation {
        APPROVE,
        REVISE,
        ESCALATE
    }

    /**
     * What one auditor said.
     *
     * @param understood false when its answer could not be read or never came
     * @param serious findings that are not known to be minor
     */
    public record Opinion(String role, boolean understood, boolean approved, int serious) {
        public boolean passes() {
            return understood && approved && serious == 0;
        }

        Map<String, @Nullable Object> content() {
            var content = new LinkedHashMap<String, @Nullable Object>();
            content.put("role", role);
            content.put("understood", understood);
            content.put("approved", approved);
            content.put("serious", serious);
            return content;
        }
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("recommendation", recommendation.name());
        content.put("findings", findings);
        content.put("opinions", opinions.stream().map(Opinion::content).toList());
        return content;
    }
}
