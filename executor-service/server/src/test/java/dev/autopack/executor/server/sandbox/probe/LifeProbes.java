package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.dead;
import static dev.autopack.executor.server.sandbox.probe.Probe.forgotten;

import java.util.List;

/** Attempts to live longer than the test command. */
final class LifeProbes {
    static final List<Probe> ALL =
            List.of(
                    dead(
                            "outlive the time-out by a session of its own",
                            "setsid sleep {marker} & sleep 60"),
                    dead("outlive the time-out by nohup", "nohup sleep {marker} & sleep 60"),
                    dead(
                            "outlive the time-out by forking twice",
                            "( (sleep {marker} &) & ); sleep 60"),
                    dead(
                            "outlive the time-out by ignoring signals",
                            "trap '' TERM INT HUP QUIT; sleep {marker} & for n in 1 2 3 4 5 6 7 8 9; do sleep 1; done"),
                    dead("outlive the time-out by stopping", "sleep {marker} & kill -STOP $! $$"),
                    dead(
                            "outlive the time-out without a voice",
                            "setsid sleep {marker} <&- >&- 2>&- & exec sleep 60 >&- 2>&-"),
                    dead(
                            "outlive the time-out by forking on",
                            "sleep {marker} & perl -e 'for (1..300) { fork && exit; select(undef,"
                                    + " undef, undef, 0.001) }'; sleep 60"),
                    dead(
                            "stay after the end",
                            "setsid sleep {marker} </dev/null >/dev/null 2>&1 & exit 0"),
                    dead(
                            "change the tree after the end",
                            "(setsid sh -c 'for n in 1 2 3 4 5 6 7 8 9; do sleep 1; echo {marker} >late; done' &);"
                                    + " exit 0"),
                    forgotten(
                            "leave a file in shared memory for the next run",
                            "echo left >/dev/shm/left",
                            "try cat /dev/shm/left"),
                    forgotten(
                            "leave a file in /tmp for the next run",
                            "echo left >/tmp/left",
                            "try cat /tmp/left"),
                    forgotten(
                            "leave shared memory for the next run",
                            "perl -e 'exit(!defined shmget(0x51, 4096, 01666))'",
                            "try perl -e 'exit(!defined shmget(0x51, 4096, 0666))'"),
                    forgotten(
                            "leave a message for the next run",
                            "perl -e 'exit(!defined msgget(0x51, 01666))'",
                            "try perl -e 'exit(!defined msgget(0x51, 0666))'"),
                    forgotten(
                            "leave an abstract socket for the next run",
                            "perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); bind(S,"
                                    + " pack_sockaddr_un(\"\\0left\")) && listen(S, 1); fork &&"
                                    + " exit; sleep 60'",
                            "try perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); connect(S,"
                                    + " pack_sockaddr_un(\"\\0left\")) or exit 1'"));

    private LifeProbes() {}
}
