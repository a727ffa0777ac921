package dev.autopack.executor.domain.change;

import java.util.List;

/**
 * Lines added and removed between two texts: the shortest edit, or an upper bound if that is far.
 */
record LineCount(long added, long removed) {
    private static final int DISTANCE_MAX = 2000;

    static LineCount between(String before, String after) {
        var old = lines(before);
        var now = lines(after);
        var head = commonHead(old, now);
        old = old.subList(head, old.size());
        now = now.subList(head, now.size());
        var tail = commonHead(old.reversed(), now.reversed());
        old = old.subList(0, old.size() - tail);
        now = now.subList(0, now.size() - tail);
        var distance = distance(old, now);
        var added = (distance + now.size() - old.size()) / 2;
        return new LineCount(added, distance - added);
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var lines = List.of(text.split("(?<=\n)", -1));
        return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    private static int commonHead(List<String> one, List<String> other) {
        var most = Math.min(one.size(), other.size());
        var count = 0;
        while (count < most && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }

    // Myers' greedy walk, of which only the distance is wanted: added - removed is known already.
    private static int distance(List<String> old, List<String> now) {
        var whole = old.size() + now.size();
        var most = Math.min(whole, DISTANCE_MAX);
        var furthest = new int[2 * most + 3];
        for (var edits = 0; edits <= most; edits++) {
            if (reaches(old, now, furthest, edits)) {
                return edits;
            }
        }
        return whole;
    }

    private static boolean reaches(List<String> old, List<String> now, int[] furthest, int edits) {
        var middle = furthest.length / 2;
        for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
            var left = furthest[middle + diagonal - 1];
            var right = furthest[middle + diagonal + 1];
            var down = diagonal == -edits || (diagonal != edits && left < right);
            var x = down ? right : left + 1;
            x = slide(old, now, x, x - diagonal);
            furthest[middle + diagonal] = x;
            if (x >= old.size() && x - diagonal >= now.size()) {
                return true;
            }
        }
        return false;
    }

    private static int slide(List<String> old, List<String> now, int x, int y) {
        var at = x;
        var other = y;
        while (at < old.size() && other < now.size() && old.get(at).equals(now.get(other))) {
            at++;
            other++;
        }
        return at;
    }
}
