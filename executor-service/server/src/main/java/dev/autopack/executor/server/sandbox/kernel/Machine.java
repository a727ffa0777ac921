package dev.autopack.executor.server.sandbox.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of system calls, which differ between kinds of processors.
 *
 * @param audit what the kernel calls this kind
 * @param socket the number of socket(2)
 * @param control the number of ioctl(2)
 * @param refused calls that read what belongs to the machine, hide memory, or rule the machine
 */
record Machine(int audit, int socket, int control, List<Integer> refused) {
    // In both lists: syslog, add_key, request_key, keyctl, bpf, perf_event_open, userfaultfd,
    // io_uring_setup, io_uring_enter, io_uring_register, memfd_create, memfd_secret;
    // kexec_load, kexec_file_load, init_module, finit_module, delete_module, acct, swapon,
    // swapoff, reboot, settimeofday, clock_settime, quotactl, open_by_handle_at, lookup_dcookie,
    // vhangup, kcmp, process_vm_readv, process_vm_writev; on x86 also iopl and ioperm.
    private static final Machine X86_64 =
            new Machine(
                    0xC000003E,
                    41,
                    16,
                    both(
                            List.of(103, 248, 249, 250, 321, 298, 323, 425, 426, 427, 319, 447),
                            List.of(
                                    246, 320, 175, 313, 176, 163, 167, 168, 169, 164, 227, 179, 304,
                                    212, 153, 312, 310, 311, 172, 173)));
    private static final Machine AARCH64 =
            new Machine(
                    0xC00000B7,
                    198,
                    29,
                    both(
                            List.of(116, 217, 218, 219, 280, 241, 282, 425, 426, 427, 279, 447),
                            List.of(
                                    104, 294, 105, 273, 106, 89, 224, 225, 142, 170, 112, 60, 265,
                                    18, 58, 272, 270, 271)));

    static Optional<Machine> here() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    private static List<Integer> both(List<Integer> leaking, List<Integer> ruling) {
        return Stream.concat(leaking.stream(), ruling.stream()).toList();
    }
}
