package dev.autopack.local.launch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the launcher can be told to do. */
public enum Verb {
    DEMO("demo", "build and start everything, run the sample plan, show the outcome"),
    TEST("test", "build everything and run all tests"),
    UP("up", "start PostgreSQL and the four services, stay until Ctrl-C or 'down'"),
    DOWN("down", "stop what 'up' started"),
    STATUS("status", "show each service: state, port, ready time, memory"),
    LOGS("logs [SERVICE]", "show the end of the logs"),
    RUN("run PLAN.json", "run a plan of yours on a repository of yours"),
    LEDGER("ledger verify", "verify the ledger of a run, offline"),
    HELP("help [VERB]", "show this, or the options of a verb");

    private final String usage;
    private final String purpose;

    Verb(String usage, String purpose) {
        this.usage = usage;
        this.purpose = purpose;
    }

    public static Optional<Verb> named(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    public String word() {
        return usage.split(" ", 2)[0];
    }

    public String purpose() {
        return purpose;
    }

    /** Whether sources that are newer than their build are built first. */
    public boolean builds() {
        return switch (this) {
            case DEMO, TEST, UP, RUN, LEDGER -> true;
            case DOWN, STATUS, LOGS, HELP -> false;
        };
    }

    public static String overview() {
        return Arrays.stream(values())
                .map(verb -> "  %-16s %s".formatted(verb.usage, verb.purpose))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Usage: deploy/autopack VERB [OPTIONS]\n\n",
                                "\n\nEverything it keeps is in .autopack/ (--state FOLDER or"
                                        + " AUTOPACK_STATE: another folder)."));
    }
}
