// In what the graph of a program is built that nobody has read yet.
extension CodeChecks {
  /// `confine`, in Python: by the kernel, whatever the program calls. Which names it calls tells little: what decodes, loads
  /// or formats can call anything. Raises OSError where the kernel has it not: Linux, by x86-64 or ARM64, with Landlock
  /// (5.13) and seccomp.
  static let confinement = #"""
    import ctypes, os, platform, struct, sys
    def confine(readable):
        """From here on nothing can be written, started or reached, and only what lies below these paths is read."""
        kinds = {"x86_64": (0xC000003E, 56, 16, 257, 302, 234, 317), "aarch64": (0xC00000B7, 220, 29, 56, 261, 131, 277)}
        if sys.platform != "linux" or platform.machine() not in kinds: raise OSError("not on this system")
        machine, clone, ioctl, openat, limit, signal, seccomp = kinds[platform.machine()]
        libc = ctypes.CDLL(None, use_errno=True)
        def call(number, *arguments):
            given = [ctypes.c_void_p(one) if isinstance(one, int) else one for one in arguments]
            result = libc.syscall(ctypes.c_long(number), *given)
            if result < 0: raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
            return result
        # Landlock (Documentation/userspace-api/landlock.rst): files, TCP, signals and sockets of others.
        version = call(444, 0, 0, 1)
        handled = (1 << 13 + (version > 1) + (version > 2)) - 1 | (1 << 15 if version > 4 else 0)
        rules = struct.pack("<QQQ", handled, 3 if version > 3 else 0, 3 if version > 5 else 0)
        rules = rules[:8 if version < 4 else 16 if version < 6 else 24]
        ruleset = call(444, rules, len(rules), 0)
        for path in readable:
            try: place = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError: continue
            call(445, ruleset, 1, struct.pack("<Qi", 12 if os.path.isdir(path) else 4, place), 0)
            os.close(place)
        if libc.prctl(38, 1, 0, 0, 0): raise OSError("no_new_privs")
        call(446, ruleset, 0); os.close(ruleset)
        # seccomp: what a program needs that computes and reads; else EPERM.
        plain = {
            0xC000003E: "0 1 3 4 5 6 7 8 9 10 11 12 13 14 15 17 19 20 21 22 23 24 25 28 32 33 35 39 60 63 72 78 79 89 96 97 98 99 100 "
                "102 104 107 108 110 111 131 137 138 186 201 202 204 213 217 218 219 228 229 230 231 232 233 262 267 269 270 271 "
                "273 281 290 291 292 293 318 324 332 334 439",
            0xC00000B7: "17 19 20 21 22 23 24 25 43 44 48 57 59 61 62 63 64 65 66 67 73 78 79 80 93 94 96 98 99 101 113 114 115 123 "
                "124 128 132 134 135 139 153 160 165 169 172 173 174 175 176 177 178 179 214 215 216 222 226 233 278 283 291 293 439",
        }[machine]
        load, equal, least, test, give = 0x20, 0x15, 0x35, 0x45, 0x06
        allow, refuse, absent = 0x7FFF0000, 0x50001, 0x50026
        steps = [(load, 0, 0, 4), (equal, 1, 0, machine), (give, 0, 0, refuse), (load, 0, 0, 0), (least, 0, 1, 1 << 30), (give, 0, 0, refuse)]
        for number in map(int, plain.split()): steps += [(equal, 0, 1, number), (give, 0, 0, allow)]
        def checked(number, argument, kind, value, then, otherwise):
            steps.extend([(equal, 0, 4, number), (load, 0, 0, 16 + 8 * argument), (kind, 0, 1, value), (give, 0, 0, then), (give, 0, 0, otherwise)])
        writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
        checked(clone, 0, test, 0x10000, allow, refuse)  # threads
        checked(ioctl, 1, equal, 0x5401, allow, refuse)  # TCGETS
        checked(openat, 2, test, writing, refuse, allow)
        if machine == 0xC000003E: checked(2, 1, test, writing, refuse, allow)
        checked(limit, 0, equal, 0, allow, refuse)
        checked(signal, 0, equal, os.getpid(), allow, refuse)
        steps += [(equal, 0, 1, 435), (give, 0, 0, absent), (give, 0, 0, refuse)]  # clone3: glibc takes clone then
        code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
        program = struct.pack("<HxxxxxxQ", len(steps), ctypes.addressof(code))
        call(seccomp, 1, 1, program)  # all threads
    """#
}
