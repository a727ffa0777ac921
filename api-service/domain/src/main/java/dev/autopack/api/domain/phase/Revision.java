package dev.autopack.api.domain.phase;

/**
 * How a phase was put into other words.
 *
 * @param epoch how often, 0 for the words of the plan
 * @param description the present words, empty for those of the plan
 */
public record Revision(int epoch, String description) {
    public static final Revision NONE = new Revision(0, "");

    Revision next(String words) {
        return new Revision(epoch + 1, words);
    }
}
