package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the files of a prompt within a budget of tokens: deliverables always, then what may be
 * changed before what may only be read, then by relevance, then the smaller first. The same phase
 * on the same base gives the same files in the same order. Source: autopack-core §4.3.
 */
public final class GatherContext {
    private static final int HEURISTIC_CHARS_MAX = 15_000;
    private static final long HEURISTIC_TOKENS_MAX = 20_000;
    private static final long BYTES_MAX = 5L << 20;

    private final TokenCount tokens;

    public GatherContext(TokenCount tokens) {
        this.tokens = tokens;
    }

    /** At most so many tokens, except that no deliverable is left out for want of room. */
    public Context gather(PhaseOrder phase, Workspace workspace, long tokenBudget) {
        var found = new FindFiles(phase, workspace).find();
        var read = new Reading(found.mode(), new Relevance(phase.text()));
        found.candidates().forEach(each -> read.add(each, workspace));
        var limit =
                found.mode() == Mode.SCOPE
                        ? tokenBudget
                        : Math.min(tokenBudget, HEURISTIC_TOKENS_MAX);
        return read.within(limit);
    }

    /** A file with its rank among those of the same use. */
    private record Ranked(ShownFile file, long relevance) {
        private static final Comparator<Ranked> ORDER =
                Comparator.<Ranked, Use>comparing(it -> it.file.use())
                        .thenComparing(Comparator.comparingLong(Ranked::relevance).reversed())
                        .thenComparingLong(it -> it.file.tokens())
                        .thenComparing(it -> it.file.path());
    }

    /** Files as they are read, before the budget decides. */
    private final class Reading {
        private final Mode mode;
        private final Relevance relevance;
        private final List<Ranked> ranked = new ArrayList<>();
        private final List<RepoPath> missing = new ArrayList<>();
        private final List<RepoPath> omitted = new ArrayList<>();
        private final List<String> opaque = new ArrayList<>();
        private long chars;

        Reading(Mode mode, Relevance relevance) {
            this.mode = mode;
            this.relevance = relevance;
        }

        void add(Candidate candidate, Workspace workspace) {
            switch (workspace.files().at(candidate.path())) {
                case BaseFile.Absent _ -> missing.add(candidate.path());
                case BaseFile.Opaque(var kind) ->
                        opaque.add("%s (%s)".formatted(candidate.path(), kind));
                case BaseFile.Text(_, var content) -> add(candidate, content);
            }
        }

        private void add(Candidate candidate, String content) {
            chars += content.length();
            if (chars > BYTES_MAX && candidate.use() != Use.DELIVERABLE) {
                omitted.add(candidate.path());
                return;
            }
            var cut = mode != Mode.SCOPE && content.length() > HEURISTIC_CHARS_MAX;
            var shown = cut ? head(content) : content;
            var file =
                    new ShownFile(candidate.path(), candidate.use(), shown, cut, tokens.of(shown));
            ranked.add(new Ranked(file, relevance.of(candidate.path(), content)));
        }

        private static String head(String content) {
            var line = content.lastIndexOf('\n', HEURISTIC_CHARS_MAX);
            return content.substring(0, line < 0 ? 0 : line + 1);
        }

        private List<ShownFile> inOrder() {
            return ranked.stream().sorted(Ranked.ORDER).map(Ranked::file).toList();
        }

        Context within(long limit) {
            var kept = new ArrayList<ShownFile>();
            var used = 0L;
            for (var file : inOrder()) {
                if (file.use() == Use.DELIVERABLE || used + file.tokens() <= limit) {
                    kept.add(file);
                    used += file.tokens();
                } else {
                    omitted.add(file.path());
                }
            }
            omitted.sort(Comparator.naturalOrder());
            return new Context(mode, kept, omitted, missing, opaque, used);
        }
    }
}
