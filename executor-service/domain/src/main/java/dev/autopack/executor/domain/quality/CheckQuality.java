package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the text of a change against what was there: what was wrong before is nobody's fault now.
 */
public final class CheckQuality {
    private final SyntaxCheck syntax;

    public CheckQuality(SyntaxCheck syntax) {
        this.syntax = syntax;
    }

    /** All faults in the order of the paths, those that only warn among them. */
    public List<QualityFault> faults(ChangeSet change, BaseFiles base, Set<Leeway> leeway) {
        var edits = Edit.of(change, base);
        var faults = new ArrayList<QualityFault>();
        var wrong = syntax.faults(texts(edits));
        for (var edit : edits) {
            ConflictMarkers.fault(edit).ifPresent(faults::add);
            TruncationMarks.fault(edit).ifPresent(faults::add);
            faults.addAll(Endings.faults(edit));
            grammar(edit, Optional.ofNullable(wrong.get(edit.path()))).ifPresent(faults::add);
        }
        if (!leeway.contains(Leeway.SYMBOL_REMOVAL)) {
            var loss = new SymbolLoss(edits);
            edits.forEach(edit -> loss.fault(edit).ifPresent(faults::add));
        }
        if (!leeway.contains(Leeway.MASS_DELETION)) {
            edits.forEach(edit -> StructureLoss.fault(edit).ifPresent(faults::add));
        }
        return faults.stream().sorted(QualityFault.ORDER).toList();
    }

    private static Map<RepoPath, String> texts(List<Edit> edits) {
        return edits.stream().collect(Collectors.toMap(Edit::path, Edit::after));
    }

    private Optional<QualityFault> grammar(Edit edit, Optional<SyntaxCheck.Fault> wrong) {
        return wrong.filter(_ -> wasRight(edit))
                .map(
                        fault ->
                                QualityFault.error(
                                        QualityCode.SYNTAX_ERROR,
                                        edit.path(),
                                        fault.line(),
                                        fault.sentence()));
    }

    private boolean wasRight(Edit edit) {
        return edit.before().flatMap(text -> syntax.fault(edit.path(), text)).isEmpty();
    }
}
