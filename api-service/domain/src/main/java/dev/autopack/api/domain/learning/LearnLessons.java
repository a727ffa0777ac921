package dev.autopack.api.domain.learning;

import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.ledger.Sha256;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps what the failed attempts of a phase have shown, once a later one of them succeeded. */
public final class LearnLessons {
    private static final int LESSONS_MAX = 5;
    private static final int WORDS_MAX = 500;
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");

    private final AttemptStore attempts;
    private final LessonStore lessons;

    public LearnLessons(AttemptStore attempts, LessonStore lessons) {
        this.attempts = attempts;
        this.lessons = lessons;
    }

    /** Part of the transaction that completed the phase. */
    public void learn(Run run, Phase mended, Instant now) {
        if (mended.attempts().failed() == 0) {
            return;
        }
        attempts.past(mended.key(), LESSONS_MAX).stream()
                .filter(past -> past.aftermath().counted())
                .map(past -> lesson(run, mended, past))
                // In one order everywhere, as two runs may learn the same ones at the same time.
                .sorted(Comparator.comparing(Lesson::sameAs))
                .forEach(lesson -> lessons.keep(lesson, ruleId(lesson), now));
    }

    public static Lesson.Ground ground(Run run) {
        var repository = run.spec().repository().map(Repository::url).orElse("");
        return new Lesson.Ground(run.spec().terms().tenant(), repository);
    }

    private static Lesson lesson(Run run, Phase phase, PastAttempt past) {
        var feedback = past.feedback().strip();
        var head = feedback.substring(0, Math.min(WORDS_MAX, feedback.length()));
        var category = phase.spec().kind().category();
        var firstLine = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        // Line numbers and counts differ each time and say nothing.
        var same = NUMBERS.matcher(firstLine).replaceAll("#");
        return new Lesson(
                ground(run),
                phase.key(),
                category,
                "%s: %s".formatted(past.reason(), head),
                Sha256.of(String.join("\n", category, past.reason(), same)));
    }

    private static String ruleId(Lesson lesson) {
        var ground = lesson.ground();
        return Sha256.of(String.join("\n", ground.tenant(), ground.repository(), lesson.sameAs()));
    }
}
