import Runners

// A keeper is this program too: it must not read a configuration, touch a terminal or cost more than it has to.
Keeper.runIfAsked(CommandLine.arguments)

print("beamtop")
