package dev.autopack.executor.server.git.tree;

import java.util.List;

/** Decides whether a symbolic link of a tree stays inside the check-out. */
final class LinkTarget {
    private LinkTarget() {}

    // ".." is only harmless in front: after a name, that name may be a link to somewhere else.
    static boolean staysInside(String linkPath, String target) {
        if (target.isEmpty() || target.startsWith("/") || hasOddLetter(target)) {
            return false;
        }
        var room = linkPath.split("/", -1).length - 1;
        var segments = List.of(target.split("/+"));
        var climbs = (int) segments.stream().takeWhile(LinkTarget::climbs).count();
        var rest = segments.subList(climbs, segments.size());
        return climbs <= room && rest.stream().noneMatch(LinkTarget::isForbidden);
    }

    // A path ends at NUL for the kernel and for nobody else.
    private static boolean hasOddLetter(String target) {
        return target.indexOf('\\') >= 0 || target.indexOf('\0') >= 0;
    }

    private static boolean climbs(String segment) {
        return segment.equals("..");
    }

    private static boolean isForbidden(String segment) {
        return segment.equals("..") || segment.equalsIgnoreCase(".git");
    }
}
