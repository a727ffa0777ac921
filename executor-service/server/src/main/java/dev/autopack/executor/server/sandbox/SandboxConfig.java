package dev.autopack.executor.server.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How test commands are confined. */
@ConfigMapping(prefix = "executor.sandbox")
interface SandboxConfig {
    /**
     * What confines a test command; {@code auto} takes the best that works on this machine and
     * never {@code none}.
     */
    @WithDefault("auto")
    Kind kind();

    /** Places of the machine that tests may read, besides the toolchain; those that exist count. */
    @WithDefault(
            "/usr,/bin,/sbin,/lib,/lib32,/lib64,/etc/alternatives,/etc/ld.so.cache,/etc/ld.so.conf,"
                    + "/etc/ld.so.conf.d,/etc/localtime,/etc/nsswitch.conf,/etc/ssl/certs,"
                    + "/etc/ca-certificates,/etc/pki/ca-trust,/etc/pki/java,/etc/maven,/etc/java,"
                    + "/etc/java-17-openjdk,/etc/java-21-openjdk,/etc/java-25-openjdk")
    List<Path> readable();

    /** Further places that tests may read, such as build tools or a dependency cache. */
    Optional<List<Path>> toolchain();

    /** The JDK that tests see as JAVA_HOME; by default the one the executor runs on. */
    Optional<Path> javaHome();

    /** Memory one process of a test command may take for its data, in bytes. */
    @WithDefault("4294967296")
    long memoryBytesMax();

    /** Memory all processes of a test command may take together, in bytes. */
    @WithDefault("8589934592")
    long jobMemoryBytesMax();

    /** Processes and threads of a test command at once. */
    @WithDefault("1024")
    int processesMax();

    /** The largest file a test command may write, in bytes. */
    @WithDefault("1073741824")
    long fileBytesMax();

    /** What the work tree of a test command may grow to, in bytes. */
    @WithDefault("10737418240")
    long treeBytesMax();

    /** Files and folders that the work tree of a test command may hold. */
    @WithDefault("1000000")
    long treeFilesMax();

    /** What must stay free on the work tree's disk; a test command that goes below is stopped. */
    @WithDefault("268435456")
    long diskFreeBytesMin();

    /**
     * A folder of control groups (version 2) that is the executor's to use; each test command gets
     * a group in it. By default the executor's own group, if it is prepared for sub-groups.
     */
    Optional<Path> cgroup();

    /** Processors that a test command may keep busy; it needs control groups to hold. */
    OptionalInt processorsMax();

    /** Room in memory for temporary files, once in /tmp and once in /dev/shm, in bytes. */
    @WithDefault("536870912")
    long scratchBytesMax();

    /** How long the start-up probe of a sandbox may take. */
    @WithDefault("PT10S")
    Duration probeTimeout();

    /** What confines a test command. */
    enum Kind {
        AUTO,
        BUBBLEWRAP,
        NAMESPACES,
        NONE
    }
}
