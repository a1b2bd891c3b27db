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
await Program.run(Array(words.dropFirst()))
