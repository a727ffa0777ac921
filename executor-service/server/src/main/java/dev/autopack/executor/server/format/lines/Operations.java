package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Fields;
import dev.autopack.executor.server.format.file.Intent;
import dev.autopack.executor.server.format.file.LineEnds;
import dev.autopack.executor.server.format.file.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the operations of an answer over the base, in their order; all faults are named. */
final class Operations {
    private static final int FAULTS_NAMED_MAX = 20;

    private final Reading how;
    private final Overlay files;

    Operations(Reading how, BaseFiles base) {
        this.how = how;
        this.files = new Overlay(base);
    }

    ChangeSet change(List<JsonNode> operations) throws Faults {
        var paths = paths(operations);
        var failed = new ArrayList<Faults>();
        for (var at = 0; at < paths.size(); at++) {
            try {
                change(operations.get(at), paths.get(at)).ifPresent(files::put);
            } catch (Faults fault) {
                failed.add(fault);
            }
        }
        if (failed.size() == 1) {
            throw failed.getFirst();
        }
        if (!failed.isEmpty()) {
            throw new Faults(
                    DraftFault.NDJSON_OPERATION_FAILED,
                    lines(failed.stream().map(Operations::sentence).toList()));
        }
        return files.change();
    }

    private List<RepoPath> paths(List<JsonNode> operations) throws Faults {
        var paths = new ArrayList<RepoPath>();
        for (var operation : operations) {
            paths.add(expected(Fields.path(operation, DraftFault.NDJSON_LINE_INVALID)));
        }
        var outside = paths.stream().filter(this::isOutside).map(RepoPath::value).toList();
        if (!outside.isEmpty()) {
            throw new Faults(
                    DraftFault.NDJSON_OUTSIDE_MANIFEST,
                    "these paths are not among those of the phase: %s".formatted(lines(outside)));
        }
        return paths;
    }

    // The plan's spelling of a path, when the answer's differs in case or composition only.
    private RepoPath expected(RepoPath path) throws Faults {
        var folded = path.folded();
        for (var entry : how.expected().entries()) {
            if (!entry.endsWith("/") && RepoPath.fold(entry).equals(folded)) {
                return Fields.path(entry);
            }
        }
        return path;
    }

    private boolean isOutside(RepoPath path) {
        return !how.expected().isEmpty() && !how.expected().contains(path);
    }

    private Optional<FileChange> change(JsonNode operation, RepoPath path) throws Faults {
        return switch (Operation.type(operation).orElse("")) {
            case "create" -> new Intent.Create(path, content(operation, path)).resolve(files, how);
            case "write" -> new Intent.Write(path, content(operation, path)).resolve(files, how);
            case "delete" -> new Intent.Delete(path).resolve(files, how);
            case "modify" -> modified(operation, path);
            default ->
                    throw new Faults(
                            DraftFault.NDJSON_LINE_INVALID,
                            "'%s' needs a type: create, modify or delete".formatted(path));
        };
    }

    private Optional<FileChange> modified(JsonNode operation, RepoPath path) throws Faults {
        var operations = operation.path("operations");
        if (!operations.isArray()) {
            return new Intent.Replace(path, content(operation, path)).resolve(files, how);
        }
        if (!(files.at(path) instanceof BaseFile.Text(var mode, var before))) {
            throw new Faults(
                    DraftFault.UNSUPPORTED_CHANGE,
                    "'%s' is not a text file of the repository".formatted(path));
        }
        var after = new LineEdits(path, LineEnds.of(before)).apply(before, operations);
        if (isWholeText(operations)) {
            return new Intent.Replace(path, after).resolve(files, how);
        }
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new FileChange.Modify(path, mode, Fields.requireText(path, after)));
    }

    private static boolean isWholeText(JsonNode operations) {
        return operations
                .valueStream()
                .anyMatch(
                        each ->
                                each.path("type").asText("").equals("replace_all")
                                        && !each.path("old_text").isTextual());
    }

    private static String content(JsonNode operation, RepoPath path) throws Faults {
        return Fields.text(operation, "content", "new_content")
                .orElseThrow(
                        () ->
                                new Faults(
                                        DraftFault.NDJSON_LINE_INVALID,
                                        "'%s' needs a string 'content'".formatted(path)));
    }

    private static String sentence(Faults fault) {
        return "%s: %s".formatted(fault.fault().code(), fault.detail());
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences.stream().limit(FAULTS_NAMED_MAX).toList());
    }
}
