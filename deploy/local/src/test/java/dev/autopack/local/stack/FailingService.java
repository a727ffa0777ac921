package dev.autopack.local.stack;

/** Ends at once, with a reason in its log. */
final class FailingService {
    public static void main(String[] arguments) {
        System.out.println("the schema is from the future");
        System.exit(3);
    }
}
