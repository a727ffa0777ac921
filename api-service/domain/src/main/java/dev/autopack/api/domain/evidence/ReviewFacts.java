package dev.autopack.api.domain.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the review of an attempt recommends. */
public record ReviewFacts(Recommendation recommendation, int findings) {
    /** The three words of an auditor. */
    public enum Recommendation {
        APPROVE,
        REVISE,
        ESCALATE
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("recommendation", recommendation.name());
        content.put("findings", findings);
        return content;
    }
}
