package dev.autopack.verify.shape;

/** How large things may be. */
final class Limits {
    static final int FILE_LINES = 250;
    static final int TEST_FILE_LINES = 400;
    static final int METHOD_LINES = 40;
    static final int METHOD_LINES_P95 = 16;
    static final int PARAMETERS = 4;
    static final int CONSTRUCTOR_PARAMETERS = 6;
    static final int NESTING = 2;
    static final int TYPES_IN_PACKAGE = 15;
    static final int METHODS_OF_A_PORT = 8;

    private Limits() {}
}
