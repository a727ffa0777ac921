package dev.autopack.executor.server.git.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** One tree object that can be changed; names of any bytes stay what they are. */
final class Folder {
    // Git sorts by bytes, and a folder as if its name ended in a slash. Bytes as Latin-1 letters
    // sort like the bytes.
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    private Folder() {}

    /** A name, its bytes as Latin-1 letters, with what it names. */
    record Entry(String name, FileMode mode, ObjectId id) {}

    static Folder read(ObjectReader reader, Optional<? extends AnyObjectId> tree)
            throws IOException {
        var folder = new Folder();
        if (tree.isPresent()) {
            for (var each = new CanonicalTreeParser(new byte[0], reader, tree.get());
                    !each.eof();
                    each.next(1)) {
                var name = new byte[each.getNameLength()];
                each.getName(name, 0);
                folder.set(
                        new Entry(letters(name), each.getEntryFileMode(), each.getEntryObjectId()));
            }
        }
        return folder;
    }

    /** Whatever has this name and is no folder. */
    Optional<Entry> file(String name) {
        return Optional.ofNullable(entries.get(key(letters(name), false)));
    }

    Optional<AnyObjectId> subfolder(String name) {
        return Optional.ofNullable(entries.get(key(letters(name), true))).map(Entry::id);
    }

    void removeFile(String name) {
        entries.remove(key(letters(name), false));
    }

    void setFile(String name, FileMode mode, ObjectId id) {
        set(new Entry(letters(name), mode, id));
    }

    /** A folder without anything in it is not there at all. */
    void setSubfolder(String name, Optional<ObjectId> id) {
        entries.remove(key(letters(name), true));
        id.ifPresent(tree -> set(new Entry(letters(name), FileMode.TREE, tree)));
    }

    /** Empty when nothing is in it. */
    Optional<ObjectId> write(ObjectInserter objects) throws IOException {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var tree = new TreeFormatter();
        for (var entry : entries.values()) {
            tree.append(
                    entry.name().getBytes(StandardCharsets.ISO_8859_1), entry.mode(), entry.id());
        }
        return Optional.of(objects.insert(tree));
    }

    private void set(Entry entry) {
        entries.put(key(entry.name(), FileMode.TREE.equals(entry.mode())), entry);
    }

    private static String key(String letters, boolean folder) {
        return folder ? letters + "/" : letters;
    }

    private static String letters(String name) {
        return letters(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
