import CSystem
import Glibc
import Runners
import Setup

Launch.crashesPlainly()
let words = Launch.words
if let problem = Launch.problem {
  Program.fail(problem)
  exit(1)
}
// A keeper of a local job is this same file, started again: it must not load anything that a console needs.
Keeper.runIfAsked(words)
// The rows of a long log are made anew with each filter; kept, the old ones would count as long as the program runs.
csystem_return_blocks(1 << 18)
await Program.run(Array(words.dropFirst()))
