package dev.autopack.executor.server.sandbox.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;

/**
 * Takes away, from a thread and all that it starts, system calls that no test needs and that no
 * namespace confines.
 */
public final class SystemCallFilter {
    private static final Logger LOG = Logger.getLogger(SystemCallFilter.class);
    private static final int NO_NEW_RIGHTS = 38;
    private static final int SET_FILTER = 22;
    private static final long BY_PROGRAM = 2;
    private static final int USED = 3;

    private SystemCallFilter() {}

    /** Filters the calling thread for the rest of its life; false when this machine cannot. */
    public static boolean apply() {
        try {
            return Machine.here().map(FilterProgram::of).map(SystemCallFilter::load).orElse(false);
        } catch (UnsupportedOperationException | IllegalCallerException missing) {
            LOG.debug("no native calls", missing);
            return false;
        }
    }

    // struct sock_fprog: the number of instructions, and where they are.
    private static boolean load(byte[] instructions) {
        try (var arena = Arena.ofConfined()) {
            var code = arena.allocate(instructions.length, Long.BYTES);
            MemorySegment.copy(
                    instructions, 0, code, ValueLayout.JAVA_BYTE, 0, instructions.length);
            var program = arena.allocate(2 * Long.BYTES, Long.BYTES);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (instructions.length / Long.BYTES));
            program.set(ValueLayout.JAVA_LONG, Long.BYTES, code.address());
            var control = control();
            return control.call(NO_NEW_RIGHTS, 1, 0) == 0
                    && control.call(SET_FILTER, BY_PROGRAM, program.address()) == 0;
        }
    }

    @SuppressWarnings("restricted")
    private static Control control() {
        var linker = Linker.nativeLinker();
        var address = linker.defaultLookup().findOrThrow("prctl");
        var number = ValueLayout.JAVA_LONG;
        var signature =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        new MemoryLayout[] {ValueLayout.JAVA_INT, number, number, number, number});
        var handle = linker.downcallHandle(address, signature, Linker.Option.firstVariadicArg(1));
        var bound = MethodHandles.insertArguments(handle, USED, 0L, 0L);
        return MethodHandleProxies.asInterfaceInstance(Control.class, bound);
    }

    /** The C library's prctl(2), whose last two arguments must be 0 in these uses. */
    @FunctionalInterface
    public interface Control {
        int call(int option, long first, long second);
    }
}
