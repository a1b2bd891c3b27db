import Commands
import FoundationEssentials
import Glibc
import Runners
import Setup

Launch.crashesPlainly()
let words = Launch.words
let environment = ProcessInfo.processInfo.environment
let streams = Streams.standard(environment: environment)
if let problem = Launch.problem {
  streams.error("mcp: \(problem)\n")
  exit(1)
}
// A keeper of a local job is this same file, started again: it must not load anything that a command needs.
Keeper.runIfAsked(words)
signal(SIGPIPE, SIG_IGN)
let code = await Program.run(Array(words.dropFirst()), streams: streams, environment: environment)
exit(code.rawValue)
