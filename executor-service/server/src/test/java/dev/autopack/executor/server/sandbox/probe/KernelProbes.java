package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.refused;

import java.util.List;

/** Attempts to use the kernel against those outside. */
final class KernelProbes {
    // Fails only if the kernel says "not permitted" or "no such call".
    private static final String CALL =
            "try perl -e 'syscall(%s); exit($! == 1 || $! == 38 ? 1 : 0)'";

    // Does no harm where the sandbox fails: it goes on only among processes of its own.
    private static final String OWN_PROCESSES =
            "[ \"$(readlink /proc/self/ns/pid)\" = '{processes}' ] && echo ESCAPED && exit; ";

    static final List<Probe> ALL =
            List.of(
                    refused("kill the service", "try kill -9 {service}"),
                    refused("kill everybody", OWN_PROCESSES + "kill -9 -1; echo REFUSED"),
                    refused(
                            "kill one's own group of processes",
                            "[ \"$(cut -d ' ' -f 5 /proc/self/stat)\" = 0 ] && echo ESCAPED && exit;"
                                    + " trap '' TERM; kill -TERM 0; echo REFUSED"),
                    refused("kill process 1", OWN_PROCESSES + "kill -9 1; echo REFUSED"),
                    refused(
                            "trace the service",
                            "try perl -e 'exit(syscall(101, 16, {service}) < 0)'"),
                    refused(
                            "read the memory of another process",
                            CALL.formatted("310, 1, 0, 0, 0, 0, 0")),
                    refused(
                            "raise the limit of open files",
                            "try prlimit --pid $$ --nofile=900000"),
                    refused(
                            "raise the limit of processes",
                            "try prlimit --pid $$ --nproc=unlimited:unlimited"),
                    refused("raise one's priority", "try chrt -f 50 true"),
                    refused(
                            "hide from the out-of-memory killer",
                            "try sh -c 'echo -1000 >/proc/self/oom_score_adj'"),
                    refused(
                            "change a kernel setting",
                            "try sh -c 'cat /proc/sys/kernel/core_pattern >/tmp/is && cat /tmp/is >/proc/sys/kernel/core_pattern'"),
                    refused(
                            "press the system request key",
                            "try sh -c 'echo h >/proc/sysrq-trigger'"),
                    refused(
                            "allow user namespaces anew",
                            "try sh -c 'read n </proc/sys/user/max_user_namespaces; echo $n >/proc/sys/user/max_user_namespaces'"),
                    refused(
                            "write to a control group",
                            "try sh -c 'mkdir /sys/fs/cgroup/probe && rmdir /sys/fs/cgroup/probe'"),
                    refused("change the machine's name", "try hostname \"$(hostname)\""),
                    refused("read the kernel log", CALL.formatted("103, 10, 0, 0")),
                    refused(
                            "read the kernel log's device",
                            "try sh -c 'head -c 1 /dev/kmsg || head -c 1 /proc/kmsg | grep .'"),
                    refused("read the session's keys", CALL.formatted("250, 0, -3, 0")),
                    refused("leave a key", CALL.formatted("248, \"user\", \"a\", \"b\", 1, -3")),
                    refused("load a program into the kernel", CALL.formatted("321, 0, 0, 0")),
                    refused("load a module", CALL.formatted("175, 0, 0, 0")),
                    refused("set the clock", CALL.formatted("227, 0, 0")),
                    refused("count another's events", CALL.formatted("298, 0, 0, 0, 0, 0")),
                    refused("handle page faults", CALL.formatted("323, 0")),
                    refused("queue calls past the filter", CALL.formatted("425, 1, 0")),
                    refused("hide memory in a file without name", CALL.formatted("319, \"a\", 0")),
                    refused("call by the other interface", CALL.formatted("0x40000000 + 39")),
                    refused(
                            "type into the terminal",
                            "try perl -e '$c = \"x\"; exit(!ioctl(STDIN, 0x5412, $c) && $! == 1)'"),
                    refused("open the service's terminal", "try sh -c ': </dev/tty'"));

    private KernelProbes() {}
}
