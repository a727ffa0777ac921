package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.refused;
import static dev.autopack.executor.server.sandbox.probe.Probe.refusedOnlyHere;

import java.util.List;

/** Attempts to change what is not the work tree. */
final class FileProbes {
    static final List<Probe> ALL =
            List.of(
                    refusedOnlyHere("write beside the work tree", "try touch ../{marker}"),
                    refusedOnlyHere("write to another work tree", "try touch '{other}/{marker}'"),
                    refusedOnlyHere(
                            "write through a link that the repository brought",
                            "try touch planted/{marker}"),
                    refusedOnlyHere(
                            "write through one's own root",
                            "try touch '/proc/self/root{other}/{marker}'"),
                    refusedOnlyHere(
                            "write through the service's folder",
                            "try touch /proc/{service}/cwd/{marker}"),
                    refusedOnlyHere(
                            "take a hard link to the key file", "try ln '{keys}/executor' k"),
                    refusedOnlyHere("write to the home folder", "try touch '{home}/{marker}'"),
                    refused("write to the machine's /tmp", "touch /tmp/{marker}; echo REFUSED"),
                    refused("write to /etc", "try sh -c 'touch /etc/{marker} || : >>/etc/passwd'"),
                    refused("write to the root folder", "try touch /{marker}"),
                    refused(
                            "write to the tools",
                            "try sh -c 'touch /usr/{marker} || : >>/usr/bin/env'"),
                    refusedOnlyHere("write to the tool chain", "try touch '{tools}/{marker}'"),
                    refusedOnlyHere("change the tool chain", "try sh -c ': >>{tools}/tool'"),
                    refusedOnlyHere(
                            "change rights in the tool chain", "try chmod 777 '{tools}/tool'"),
                    refused("change the rights of a device", "try chmod 0666 /dev/null"),
                    refused("mount a file system", "try mount -t tmpfs none /tmp"),
                    refused("mount control groups", "try mount -t cgroup2 none /tmp"),
                    refused("make the tools writable", "try mount -o remount,bind,rw /usr"),
                    refused("make the root folder writable", "try mount -o remount,bind,rw /"),
                    refused("uncover what is covered", "try umount /proc/keys"),
                    refused("unmount the work tree", "cd /; try umount -l /workspace"),
                    refused("change the root by pivot_root", "mkdir -p a/b; try pivot_root a a/b"),
                    refused("leave by chroot", "mkdir -p a; try chroot a /"),
                    refused("enter the root of process 1", "try ls '/proc/1/root{keys}'"),
                    refused(
                            "make a device of the disk",
                            "try sh -c 'mknod disk b 254 0 || mknod /tmp/disk b 8 0'"),
                    refused("make a device of the memory", "try mknod mem c 1 1"),
                    refused(
                            "open a file by its handle",
                            "try perl -e '$h = pack(\"LlQ\", 8, 1, 2); exit(syscall(304, 0, $h, 0)"
                                    + " >= 0 || $! != 1 ? 0 : 1)'"),
                    refused(
                            "gain rights by a setuid program",
                            "try sh -c '{tools}/setuid /proc/self/status | grep -E"
                                    + " \"CapEff:.*[1-9a-f]\"'"),
                    refused(
                            "preload a library of the service",
                            "try sh -c '[ -n \"$LD_PRELOAD$LD_LIBRARY_PATH\" ] || [ -e"
                                    + " /etc/ld.so.preload ]'"));

    private FileProbes() {}
}
