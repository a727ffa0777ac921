package dev.autopack.executor.server.sandbox.watch;

/** What a job took too much of. */
public enum Excess {
    MEMORY("its processes took more memory than executor.sandbox.job-memory-bytes-max"),
    TASKS("it had more processes and threads than executor.sandbox.processes-max"),
    TREE("its work tree grew beyond executor.sandbox.tree-bytes-max"),
    FILES("its work tree holds more files than executor.sandbox.tree-files-max"),
    DEPTH("its work tree is nested too deeply"),
    DISK("the disk has less room left than executor.sandbox.disk-free-bytes-min");

    private final String sentence;

    Excess(String sentence) {
        this.sentence = sentence;
    }

    /** For the one who reads why tests did not end by themselves. */
    public String sentence() {
        return sentence;
    }
}
