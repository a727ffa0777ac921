package dev.autopack.executor.server.git.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What the file system knows of a file. The change time is the kernel's and cannot be set back, so
 * an equal stamp means an untouched file; where there is no such time no two stamps are equal.
 */
record Stamp(Object inode, long size, int mode, FileTime modified, FileTime changed) {
    private static final String WANTED = "unix:ino,size,mode,lastModifiedTime,ctime";
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;

    static boolean isKnownIn(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    static Stamp of(Path file) throws IOException {
        Map<String, Object> facts = Files.readAttributes(file, WANTED, LinkOption.NOFOLLOW_LINKS);
        return new Stamp(
                fact(facts, "ino"),
                (Long) fact(facts, "size"),
                (Integer) fact(facts, "mode"),
                (FileTime) fact(facts, "lastModifiedTime"),
                (FileTime) fact(facts, "ctime"));
    }

    boolean isFolder() {
        return (mode & TYPE) == FOLDER;
    }

    private static Object fact(Map<String, Object> facts, String name) throws IOException {
        var fact = facts.get(name);
        if (fact == null) {
            throw new IOException("the file system does not tell '%s'".formatted(name));
        }
        return fact;
    }
}
