package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A process with all that descends from it; in a process namespace nobody leaves the family. */
record Family(List<ProcessRow> members) {
    private static final Path PROCESSES = Path.of("/proc");

    Family {
        members = List.copyOf(members);
    }

    static Family of(long head) throws IOException {
        var rows = rows();
        var children = rows.stream().collect(Collectors.groupingBy(ProcessRow::parent));
        var members =
                rows.stream()
                        .filter(row -> row.id() == head)
                        .collect(Collectors.toCollection(ArrayList::new));
        for (var i = 0; i < members.size(); i++) {
            members.addAll(children.getOrDefault(members.get(i).id(), List.of()));
        }
        return new Family(members);
    }

    int tasks() {
        return members.stream().mapToInt(ProcessRow::threads).sum();
    }

    long residentBytes() {
        return members.stream().mapToLong(ProcessRow::residentBytes).sum();
    }

    long shareBytes() {
        return members.stream().mapToLong(ProcessRow::shareBytes).sum();
    }

    private static List<ProcessRow> rows() throws IOException {
        var rows = new ArrayList<ProcessRow>();
        try (var names = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            names.forEach(
                    name -> ProcessRow.read(name.getFileName().toString()).ifPresent(rows::add));
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return rows;
    }
}
