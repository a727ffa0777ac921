package dev.autopack.api.domain.overview;

/** A part of a list; what is asked for beyond the bounds is moved into them. */
public record Window(int limit, int offset) {
    public static Window clamped(int limit, int offset, int limitMax) {
        return new Window(Math.clamp(limit, 1, limitMax), Math.max(0, offset));
    }

    /** The page with a number from 1. */
    public static Window page(int number, int size, int sizeMax) {
        var limit = Math.clamp(size, 1, sizeMax);
        var before = (long) (Math.max(1, number) - 1) * limit;
        return new Window(limit, (int) Math.min(before, Integer.MAX_VALUE));
    }

    public int number() {
        return offset / limit + 1;
    }
}
