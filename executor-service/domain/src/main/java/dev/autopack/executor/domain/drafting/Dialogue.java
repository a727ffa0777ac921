package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.calling.Call;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.Ending;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.recovery.Step;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * The calls for one change: a first answer; when it is cut off, one with more room; when that is
 * cut off too, what is missing, twice at most.
 */
final class Dialogue {
    private static final long[] CONTEXT_TOKENS = {100_000, 80_000, 50_000};
    private static final int CONTINUATIONS_MAX = 2;
    private static final long FULL_PERCENT = 95;

    private final CallModel models;
    private final DraftReader reader;
    private final LongFunction<Prompt> prompts;
    private final Matter matter;
    private int calls;

    /** What the calls are about. */
    record Matter(Assignment assignment, BaseFiles base, Reading how, long outputTokensMax) {}

    /** An answer, how it reads, and how much room it had. */
    private record Answer(Prompt prompt, Draft draft, ReadDraft read, long room) {}

    Dialogue(CallModel models, DraftReader reader, LongFunction<Prompt> prompts, Matter matter) {
        this.models = models;
        this.reader = reader;
        this.prompts = prompts;
        this.matter = matter;
    }

    ReadDraft hold(long room) {
        var first = first(room);
        if (!(first.read() instanceof ReadDraft.Cut)) {
            return first.read();
        }
        var larger = larger(first);
        var last = larger > first.room() ? answer(first.prompt(), larger) : first;
        return last.read() instanceof ReadDraft.Cut cut ? continued(last, cut) : last.read();
    }

    private Answer first(long room) {
        var last = CONTEXT_TOKENS.length - 1;
        return IntStream.range(0, last)
                .mapToObj(at -> unlessTooLong(CONTEXT_TOKENS[at], room))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> answer(prompts.apply(CONTEXT_TOKENS[last]), room));
    }

    private Optional<Answer> unlessTooLong(long contextTokens, long room) {
        try {
            return Optional.of(answer(prompts.apply(contextTokens), room));
        } catch (Refusal refused) {
            if (refused.reason() == Reason.PROMPT_TOO_LONG) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    // An answer that was cut off well below its room has met the model's own limit, which no
    // larger budget lifts.
    private long larger(Answer cut) {
        var written = cut.draft().usage().completion().orElse(cut.room());
        if (written * 100 < cut.room() * FULL_PERCENT) {
            return cut.room();
        }
        var more = Math.ceilDiv(Math.max(cut.room(), written) * 5, 4L);
        return Math.min(more, matter.outputTokensMax());
    }

    private ReadDraft continued(Answer last, ReadDraft.Cut first) {
        var cut = first;
        for (var turn = 1; turn <= CONTINUATIONS_MAX; turn++) {
            var deliverables = matter.assignment().task().phase().deliverables().paths();
            var prompt = Continuation.prompt(last.prompt(), cut, deliverables);
            var next = together(cut, answer(prompt, last.room()).read());
            if (!(next instanceof ReadDraft.Cut still)) {
                return next;
            }
            cut = still;
        }
        return Continuation.truncated(cut, "the answer is cut off after two continuations");
    }

    private static ReadDraft together(ReadDraft.Cut cut, ReadDraft next) {
        return switch (next) {
            case ReadDraft.Understood rest -> Continuation.merged(cut, rest);
            case ReadDraft.Cut more -> Continuation.merged(cut, more);
            case ReadDraft.Faulty(var fault, var detail) ->
                    Continuation.truncated(
                            cut,
                            "the rest of it has a fault, %s: %s".formatted(fault.code(), detail));
        };
    }

    private Answer answer(Prompt prompt, long room) {
        calls++;
        var step = Step.of(matter.assignment().history().attempts());
        var call = new Call(Role.BUILDER, calls, prompt, room, step, Set.of());
        var draft = models.call(matter.assignment(), call);
        var ending = Ending.of(draft, room);
        var read = reader.read(draft.text(), matter.how().ending(ending), matter.base());
        return new Answer(prompt, draft, settled(read, ending), room);
    }

    // A model that stopped by itself would stop there again: more room is no help.
    private static ReadDraft settled(ReadDraft read, Ending ending) {
        return read instanceof ReadDraft.Cut cut && ending == Ending.CHOSEN
                ? Continuation.truncated(cut, "the answer ends before it is complete")
                : read;
    }
}
