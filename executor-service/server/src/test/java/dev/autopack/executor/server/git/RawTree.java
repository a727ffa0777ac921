package dev.autopack.executor.server.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Writes tree objects as no git client would: any name, any order, any mode. */
final class RawTree {
    private final ObjectInserter objects;

    RawTree(ObjectInserter objects) {
        this.objects = objects;
    }

    /** An entry of a tree. */
    record Node(byte[] name, FileMode mode, ObjectId id) {}

    Node file(String name, String content) throws IOException {
        return file(bytes(name), bytes(content));
    }

    Node file(byte[] name, byte[] content) throws IOException {
        return new Node(name, FileMode.REGULAR_FILE, blob(content));
    }

    Node link(String name, String target) throws IOException {
        return new Node(bytes(name), FileMode.SYMLINK, blob(bytes(target)));
    }

    Node module(String name) {
        return new Node(bytes(name), FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
    }

    Node folder(String name, Node... nodes) throws IOException {
        return new Node(bytes(name), FileMode.TREE, tree(nodes));
    }

    Node missing(String name, FileMode mode) {
        return new Node(bytes(name), mode, ObjectId.fromString("2".repeat(40)));
    }

    /** A file below so many folders of one letter. */
    Node deep(int levels) throws IOException {
        var node = file("f", "deep");
        for (var level = 0; level < levels; level++) {
            node = folder("d", node);
        }
        return node;
    }

    /** So many folders that hold so many files each. */
    Node[] many(int folders, int files) throws IOException {
        var names =
                IntStream.range(0, files).mapToObj("f%07d"::formatted).map(RawTree::bytes).toList();
        var blob = blob(bytes("x"));
        var folder =
                tree(
                        names.stream()
                                .map(name -> new Node(name, FileMode.REGULAR_FILE, blob))
                                .toArray(Node[]::new));
        return IntStream.range(0, folders)
                .mapToObj(i -> new Node(bytes("d%07d".formatted(i)), FileMode.TREE, folder))
                .toArray(Node[]::new);
    }

    ObjectId tree(Node... nodes) throws IOException {
        var tree = new ByteArrayOutputStream();
        for (var node : nodes) {
            node.mode().copyTo(tree);
            tree.write(' ');
            tree.write(node.name());
            tree.write(0);
            node.id().copyRawTo(tree);
        }
        return objects.insert(Constants.OBJ_TREE, tree.toByteArray());
    }

    private ObjectId blob(byte[] content) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, content);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
