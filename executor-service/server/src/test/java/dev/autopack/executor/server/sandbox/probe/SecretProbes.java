package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.refused;
import static dev.autopack.executor.server.sandbox.probe.Probe.refusedOnlyHere;

import java.util.List;

/** Attempts to read what is not for tests. */
final class SecretProbes {
    static final List<Probe> ALL =
            List.of(
                    refused(
                            "read a setting left in the environment",
                            "tr '\\0' '\\n' </proc/self/environ >/tmp/own; try grep -vE"
                                    + " '^(PATH|HOME|LANG|PWD|OLDPWD|SHLVL|_)=' /tmp/own"),
                    refusedOnlyHere(
                            "read the key from the environment of any process",
                            "try grep -qa {secret} /proc/[0-9]*/environ"),
                    refusedOnlyHere(
                            "read the key from the service's environment",
                            "try grep -qa {secret} /proc/{service}/environ"),
                    refused(
                            "read the key from the environment of process 1",
                            "try grep -qa -e {secret} -e AUTOPACK -e executor /proc/1/environ"),
                    refused(
                            "find the machine in the memory of process 1",
                            "try grep -qa {keys} /proc/1/maps /proc/1/mem"),
                    refusedOnlyHere(
                            "read the key from a command line",
                            "try grep -qa '{secret}-argument' /proc/{service}/cmdline"),
                    refusedOnlyHere("read the service key file", "try cat '{keys}/executor'"),
                    refusedOnlyHere(
                            "read the key file through the service's root",
                            "try cat '/proc/{service}/root{keys}/executor'"),
                    refusedOnlyHere(
                            "read the key file through the service's folder",
                            "try cat /proc/{service}/cwd/executor"),
                    refusedOnlyHere(
                            "read the key file through the service's open files",
                            "try cat /proc/{service}/fd/9"),
                    refusedOnlyHere(
                            "read the key file through one's own root",
                            "try cat '/proc/self/root{keys}/executor'"),
                    refused(
                            "find an open file left by the service",
                            "for n in 3 4 5 6 7 8 9; do [ -e /proc/$$/fd/$n ] && echo ESCAPED; done;"
                                    + " echo REFUSED"),
                    refused(
                            "forge what the set-up tells",
                            "try sh -c 'for n in 3 4 5 6; do echo missing >/proc/1/fd/$n && exit;"
                                    + " done; exit 1'"),
                    refusedOnlyHere("read ~/.ssh", "try cat '{home}/.ssh/id_ed25519'"),
                    refusedOnlyHere("read ~/.m2/settings.xml", "try cat '{home}/.m2/settings.xml'"),
                    refusedOnlyHere("read another work tree", "try cat '{other}/source'"),
                    refusedOnlyHere(
                            "read another work tree by a link",
                            "ln -s '{other}' over; try cat over/source"),
                    refused("read the machine's passwords", "try cat /etc/shadow"),
                    refused(
                            "look into the machine's own folders",
                            "try sh -c 'ls -d /root /home /var /run /srv /opt /boot /sys /mnt"
                                    + " 2>/dev/null | grep .'"),
                    refusedOnlyHere(
                            "watch the machine's files",
                            "try perl -e '$f = syscall(253); $p = q({keys}); exit(syscall(254, $f, $p,"
                                    + " 2) < 0)'"));

    private SecretProbes() {}
}
