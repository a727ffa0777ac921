package dev.autopack.verify.corpus.evasion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** A tree written byte by byte, without any of the checks that git has. */
final class RawTree {
    private static final String LONG = "n".repeat(300);

    private record Entry(String mode, String name, String content) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, RawTree> folders = new LinkedHashMap<>();

    private RawTree() {}

    static RawTree of(String table) {
        var tree = new RawTree();
        for (var row : table.split(" /// ")) {
            var mode = row.substring(0, row.indexOf(' '));
            var path = row.substring(mode.length() + 1, row.indexOf(" = "));
            var content = row.substring(row.indexOf(" = ") + 3);
            tree.add(mode, Table.plain(path.replace("LONG", LONG)), content);
        }
        return tree;
    }

    // A path that is written again replaces what the base has there.
    private void add(String mode, String path, String content) {
        var at = path.indexOf('/');
        if (at >= 0) {
            folders.computeIfAbsent(path.substring(0, at), _ -> new RawTree())
                    .add(mode, path.substring(at + 1), content);
            return;
        }
        if (content.equals("two") || !mode.startsWith("100644")) {
            entries.removeIf(known -> known.name().equals(path));
        }
        entries.add(new Entry(mode, path, content));
    }

    ObjectId write(ObjectInserter inserter) throws IOException {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            rows.add(new Row(entry.mode(), bytes(entry.name()), object(entry, inserter), ""));
        }
        for (var folder : folders.entrySet()) {
            var id = folder.getValue().write(inserter);
            rows.add(new Row("40000", bytes(folder.getKey()), id, "/"));
        }
        rows.sort(Comparator.comparing(Row::order));
        var out = new ByteArrayOutputStream();
        for (var row : rows) {
            out.write((row.mode() + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(row.name());
            out.write(0);
            row.id().copyRawTo(out);
        }
        return inserter.insert(Constants.OBJ_TREE, out.toByteArray());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String mode, byte[] name, ObjectId id, String end) {
        String order() {
            return new String(name, StandardCharsets.ISO_8859_1) + end;
        }
    }

    private static ObjectId object(Entry entry, ObjectInserter inserter) throws IOException {
        if (entry.mode().equals("160000")) {
            return ObjectId.fromString("1".repeat(40));
        }
        var content = entry.mode().equals("120000") ? entry.content() : entry.content() + "\n";
        return inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
    }

    // %hh is a byte as it is, which need not be part of any character.
    private static byte[] bytes(String name) {
        var out = new ByteArrayOutputStream();
        for (var at = 0; at < name.length(); ) {
            if (name.charAt(at) == '%') {
                out.write(HexFormat.fromHexDigits(name, at + 1, at + 3));
                at += 3;
            } else {
                var c = name.codePointAt(at);
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
        return out.toByteArray();
    }
}
