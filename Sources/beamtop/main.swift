import CSystem
import Glibc
import Runners

/// The words of the command line, the program's own name first.
let words = Array(sequence(first: 0) { $0 + 1 }.lazy.map { csystem_word($0) }.prefix { $0 != nil }).compactMap {
  $0.map { String(cString: $0) }
}
guard csystem_has_proc() || csystem_runs_without_proc() else {
  Program.fail("there is no /proc here, which the program needs: mount -t proc proc /proc")
  exit(1)
}
// A keeper of a local job is this same file, started again: it must not load anything that a console needs.
Keeper.runIfAsked(words)
await Program.run(Array(words.dropFirst()))
