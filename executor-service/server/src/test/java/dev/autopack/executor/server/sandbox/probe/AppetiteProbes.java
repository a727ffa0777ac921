package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.refused;
import static dev.autopack.executor.server.sandbox.probe.Probe.stopped;

import java.util.List;

/**
 * Attempts to take too much; each is bounded by itself, so that one which succeeds does no harm.
 */
final class AppetiteProbes {
    static final List<Probe> ALL =
            List.of(
                    stopped(
                            "start more processes than allowed",
                            "try perl -e 'for (1..300) { $p = fork; defined $p or exit 1;"
                                    + " $p or exec qw(sleep 5) } sleep 5'"),
                    stopped(
                            "start more threads than allowed",
                            "printf 'void main() throws Exception { try { for (int i = 0; i < 300; i++)"
                                    + " { Thread.ofPlatform().daemon().start(() -> { try {"
                                    + " Thread.sleep(5000); } catch (Exception e) {} }); } } catch"
                                    + " (Throwable e) { Runtime.getRuntime().halt(1); }"
                                    + " Thread.sleep(5000); }' >Many.java; try {java} -Xmx64m -Xss256k"
                                    + " Many.java"),
                    stopped(
                            "take memory in one process",
                            "try perl -e '$x = \"a\" x (1 << 20); push @a, $x . \"b\" for 1..700;"
                                    + " sleep 5'"),
                    stopped(
                            "take memory in many processes",
                            "for i in 1 2 3 4 5 6 7; do perl -e '$x = \"a\" x (50 << 20);"
                                    + " sleep 5' & done; wait; echo ESCAPED"),
                    stopped("fill the disk by one file", "try sh -c 'head -c 90M /dev/zero >big'"),
                    stopped(
                            "fill the disk by many files",
                            "n=0; while [ $n -lt 50 ]; do n=$((n + 1)); head -c 4M /dev/zero >f$n ||"
                                    + " exit 1; done; sleep 5; echo ESCAPED"),
                    stopped(
                            "fill the disk by small files",
                            "try perl -e 'for (1..7000) { open(F, \">f$_\") or exit 1 } sleep 5'"),
                    stopped(
                            "give files huge names",
                            "try perl -e 'for (1..7000) { open(F, \">\" . (\"\\xff\" x 240) . $_) or"
                                    + " exit 1 } sleep 5'"),
                    stopped(
                            "nest folders without end",
                            "try perl -e 'for (1..300) { mkdir(\"d\" x 200) && chdir(\"d\" x 200) or"
                                    + " exit 1 } sleep 5'"),
                    refused("fill /tmp", "try sh -c 'head -c 90M /dev/zero >/tmp/big'"),
                    refused("fill /dev/shm", "try sh -c 'head -c 90M /dev/zero >/dev/shm/big'"),
                    refused("fill the folder of devices", "try sh -c 'echo x >/dev/{marker}'"),
                    refused("print without end", "yes | head -c 20000000; echo REFUSED"));

    private AppetiteProbes() {}
}
