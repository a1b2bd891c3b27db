import Runners

// A keeper of a local job is this same file, started again: it must not load anything that a console needs.
Keeper.runIfAsked(CommandLine.arguments)
await Program.run(Array(CommandLine.arguments.dropFirst()))
