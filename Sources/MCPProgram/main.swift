import CSystem
import Commands
import FoundationEssentials
import Glibc
import Runners

/// The words of the command line, the program's own name first.
let words = Array(sequence(first: 0) { $0 + 1 }.lazy.map { csystem_word($0) }.prefix { $0 != nil }).compactMap {
  $0.map { String(cString: $0) }
}
let environment = ProcessInfo.processInfo.environment
let streams = Streams.standard(environment: environment)
// Dispatch counts its threads in /proc, and traps where there is none.
guard access("/proc/self/stat", R_OK) == 0 else {
  streams.error("mcp: there is no /proc here, which the program needs: mount -t proc proc /proc\n")
  exit(1)
}
// A keeper of a local job is this same file, started again: it must not load anything that a command needs.
Keeper.runIfAsked(words)
signal(SIGPIPE, SIG_IGN)
let code = await Program.run(Array(words.dropFirst()), streams: streams, environment: environment)
exit(code.rawValue)
