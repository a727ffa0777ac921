package dev.autopack.executor.server.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The root folder of one confined run: a place for each mount, and the list of the mounts as
 * mount(8) reads it. It is made outside, where folders and links cost no process each.
 */
final class RootFolder {
    // Writing to a device needs no write access to the file system that names it.
    private static final String DEVICE = "bind,ro,nosuid,noexec";
    private static final String READ_ONLY = "bind,ro,nosuid,nodev";
    private static final List<String> DEVICES =
            List.of("null", "zero", "full", "random", "urandom");
    private static final List<String> SETTINGS =
            List.of("sys", "irq", "bus", "fs", "sysrq-trigger");
    private static final List<String> SECRETS = List.of("kcore", "keys", "timer_list", "kmsg");
    private static final int BYTES_PER_FILE = 4096;

    private final Path root;
    private final StringBuilder mounts = new StringBuilder();

    private RootFolder(Path root) {
        this.root = root;
    }

    static RootFolder in(Path base) throws IOException {
        var folder = new RootFolder(Files.createDirectory(base.resolve("root")));
        folder.mount(folder.root, "", "none " + READ_ONLY);
        return folder;
    }

    void writeMounts(Path base) throws IOException {
        Files.writeString(base.resolve("mounts"), mounts);
    }

    /** Tools, as they are on this machine. */
    void show(List<Path> readable) throws IOException {
        for (var path : readable) {
            if (Files.isSymbolicLink(path)) {
                link(path.toString(), Files.readSymbolicLink(path));
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                bind(path, path.toString(), READ_ONLY);
            }
        }
    }

    /** Devices that are harmless, and nothing else. */
    void addDevices() throws IOException {
        for (var device : DEVICES) {
            bind(Path.of("/dev", device), "/dev/" + device, DEVICE);
        }
        link("/dev/fd", Path.of("/proc/self/fd"));
        link("/dev/stdin", Path.of("/proc/self/fd/0"));
        link("/dev/stdout", Path.of("/proc/self/fd/1"));
        link("/dev/stderr", Path.of("/proc/self/fd/2"));
    }

    /** Places in memory for temporary files. */
    void addScratch(long bytes) throws IOException {
        var kind =
                "tmpfs mode=1777,size=%d,nr_inodes=%d,nosuid,nodev"
                        .formatted(bytes, Math.max(1024, bytes / BYTES_PER_FILE));
        mount(Path.of("sandbox"), "/dev/shm", kind);
        mount(Path.of("sandbox"), "/tmp", kind);
    }

    /** Processes of the sandbox only. */
    void addProcesses() throws IOException {
        mount(Path.of("proc"), "/proc", "proc nosuid,nodev,noexec");
        for (var secret : present(SECRETS)) {
            addMount(Path.of("/dev/null"), "/proc/" + secret, "none " + DEVICE);
        }
    }

    /** Settings of the kernel, which belong to root and so to a mapped root, may only be read. */
    void lockSettings() {
        for (var setting : present(SETTINGS)) {
            var place = "/proc/" + setting;
            addMount(inside(place), place, "none " + READ_ONLY + ",noexec");
        }
    }

    /** The only place of the machine that can be written. */
    void addWorkspace(Path workTree) throws IOException {
        mount(workTree, "/workspace", "none bind,nosuid,nodev");
    }

    void addAccounts() throws IOException {
        file("/etc/passwd", "root:x:0:0::/tmp:/bin/sh\nnobody:x:65534:65534::/tmp:/bin/sh\n");
        file("/etc/group", "root:x:0:\nnogroup:x:65534:\n");
        file("/etc/hosts", "127.0.0.1 localhost sandbox\n");
    }

    private static List<String> present(List<String> names) {
        return names.stream().filter(name -> Files.exists(Path.of("/proc", name))).toList();
    }

    private Path inside(String place) {
        return root.resolve(place.isEmpty() ? "" : place.substring(1));
    }

    private void bind(Path source, String place, String options) throws IOException {
        if (Files.isDirectory(source)) {
            mount(source, place, "none " + options);
        } else {
            file(place, "");
            addMount(source, place, "none " + options);
        }
    }

    private void mount(Path source, String place, String kind) throws IOException {
        Files.createDirectories(inside(place));
        addMount(source, place, kind);
    }

    private void addMount(Path source, String place, String kind) {
        var line =
                Stream.of(source, inside(place))
                        .map(path -> escaped(path.toString()))
                        .collect(Collectors.joining(" "));
        mounts.append(line).append(' ').append(kind).append(" 0 0\n");
    }

    private void file(String place, String content) throws IOException {
        Files.createDirectories(inside(place).getParent());
        Files.writeString(inside(place), content);
    }

    private void link(String place, Path target) throws IOException {
        Files.createDirectories(inside(place).getParent());
        Files.createSymbolicLink(inside(place), target);
    }

    // The list is parted by white space and has "\040" for a space.
    private static String escaped(String path) {
        return path.chars()
                .mapToObj(
                        letter ->
                                letter <= ' ' || letter == '\\' || letter == '#'
                                        ? "\\%03o".formatted(letter)
                                        : Character.toString(letter))
                .collect(Collectors.joining());
    }
}
