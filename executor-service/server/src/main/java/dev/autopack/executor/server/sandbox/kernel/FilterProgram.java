package dev.autopack.executor.server.sandbox.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes the filter as the kernel reads it: instructions of eight bytes, jumps counted in them. */
final class FilterProgram {
    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    private static final int NUMBER_OFFSET = 0;
    private static final int MACHINE_OFFSET = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private static final int ALLOW = 0x7FFF0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int NO_SUCH_CALL = 0x00050026;
    private static final int NO_SUCH_FAMILY = 0x00050061;

    // Calls of the x32 interface repeat the others under numbers from here.
    private static final int OTHER_INTERFACE = 0x40000000;
    // Unix, IPv4, IPv6 and netlink sockets have namespaces; those of virtual machines have none.
    private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);
    // Both put letters into a terminal's input.
    private static final List<Integer> TYPING = List.of(0x5412, 0x541C);
    private static final int INSTRUCTIONS_MAX = 256;

    private final ByteBuffer code =
            ByteBuffer.allocate(INSTRUCTIONS_MAX * Long.BYTES).order(ByteOrder.nativeOrder());

    static byte[] of(Machine machine) {
        var program = new FilterProgram();
        program.write(machine);
        var bytes = new byte[program.code.position()];
        program.code.flip().get(bytes);
        return bytes;
    }

    private void write(Machine machine) {
        add(LOAD, 0, 0, MACHINE_OFFSET);
        add(JUMP_EQUAL, 1, 0, machine.audit());
        add(RETURN, 0, 0, NO_SUCH_CALL);
        add(LOAD, 0, 0, NUMBER_OFFSET);
        add(JUMP_AT_LEAST, 0, 1, OTHER_INTERFACE);
        add(RETURN, 0, 0, NO_SUCH_CALL);
        machine.refused().forEach(number -> onEqual(number, NOT_PERMITTED));
        add(JUMP_EQUAL, 0, 2 + TYPING.size() * 2, machine.control());
        add(LOAD, 0, 0, SECOND_ARGUMENT);
        TYPING.forEach(request -> onEqual(request, NOT_PERMITTED));
        add(RETURN, 0, 0, ALLOW);
        add(JUMP_EQUAL, 0, 2 + FAMILIES.size() * 2, machine.socket());
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        FAMILIES.forEach(family -> onEqual(family, ALLOW));
        add(RETURN, 0, 0, NO_SUCH_FAMILY);
        add(RETURN, 0, 0, ALLOW);
    }

    private void onEqual(int value, int answer) {
        add(JUMP_EQUAL, 0, 1, value);
        add(RETURN, 0, 0, answer);
    }

    private void add(int operation, int whenTrue, int whenFalse, int value) {
        code.putShort((short) operation);
        code.put((byte) whenTrue).put((byte) whenFalse).putInt(value);
    }
}
