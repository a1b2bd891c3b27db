// Commands of the agent: sentences, how well they are understood, and the autopilot.
extension CommandTable {
  static let ask = Command(
    words: ["ask"], summary: "Say in plain English what you want to know or done",
    details: """
      Without TEXT it is a conversation, in which “it” is what you last spoke of. What is asked for is shown as the calls \
      that it means. Whatever would interrupt or lose something, and every change that a language model read, is shown as \
      a plan and done after your consent alone: on a terminal you are asked, and can have only some of its steps done (1,3) or \
      type them anew (e); elsewhere it takes --yes. Ctrl-C within a conversation stops the reading of a sentence alone.

      With --batch every line of standard input is a JSON object {"text", "selected", "marked", "history", "now"}, and every \
      line of the output is what it means: {"calls", "confirm", "message", "clarify", "refuse", "source"}. Nothing is done.
      """,
    arguments: [Argument(name: "TEXT", summary: "The sentence", count: .any)],
    flags: [
      .json, .dryRun, .yes,
      Flag(
        name: "fleet", value: .text, placeholder: "FILE",
        summary: "Jobs and runners from this file, {\"jobs\", \"runners\"}, instead of a server; with --dry-run"),
      Flag(name: "batch", summary: "Sentences from standard input, one JSON object a line; with --dry-run --json"),
    ],
    examples: [
      ("mcp ask why is orders slow", ""), ("mcp ask --dry-run 'scale orders to 12 and take a savepoint'", ""),
    ],
    action: .own { run async throws(Failure) in try await Ask(run).answer() })

  static let eval = Command(
    words: ["eval"], summary: "Measure how well sentences are understood, by the grammar and by language models",
    details: """
      A case is a JSON object a line: what a line of mcp ask --batch has, with "expect": {"calls": [{"tool", "arguments"}]}, \
      {"clarify": true}, {"refuse": true} or {"message": true}, and perhaps "category" and "phase". Told are, each with its \
      bounds at 95 % (Wilson): exact match, tool accuracy, slot F1, how often it refused and asked back where that was due, \
      changes that nobody asked for, pass^k where sentences are repeated, and how long it took.

      Phase 1 takes simple sentences, and nothing is called. Phase 2 does what they mean on a server with a simulated fleet \
      of the jobs in --fleet, and looks at what is left behind. Phase 3 does so with several steps, sets of jobs, and \
      sentences that lean on others. Phase 4 asks the server in use: looks are made, changes are dry runs. The exit code is \
      1 where a phase is not passed. Without a phase all sentences are taken, and nothing is called.
      """,
    flags: [
      .json,
      Flag(name: "cases", value: .text, placeholder: "FILE", summary: "The cases", isRequired: true),
      Flag(
        name: "fleet", value: .text, placeholder: "FILE",
        summary: "Jobs and runners from this file, {\"jobs\", \"runners\"}, instead of a server"),
      Flag(
        name: "model", value: .text, placeholder: "NAME",
        summary:
          "grammar, model (the configured one alone), both, or another model's name, alone or as both:NAME; may be repeated",
        count: .list),
      Flag(name: "phase", value: .whole(1...4), placeholder: "N", summary: "One of the four phases"),
      Flag(name: "repeat", value: .whole(1...100), placeholder: "K", summary: "Each sentence so often, for pass^k"),
      Flag(name: "sample", value: .whole(1...1_000_000), placeholder: "N", summary: "So many cases, evenly spread"),
    ],
    examples: [("mcp eval --cases cases.jsonl --fleet fleet.json --model grammar --model both", "")],
    action: .own { run async throws(Failure) in try await Evaluate(run).evaluate() })

  static let autopilot = Command(
    words: ["autopilot"], summary: "Watch a job and scale it by fixed rules, until it ends",
    details: """
      At every look the job is diagnosed and its performance analysed. A scaling that the rules advise is proposed, or with \
      --act made, when two looks in a row agree (six for fewer), within the bounds, not within the cool-down after any change \
      by anybody, and not more often than the budget allows. What somebody else does to the job begins the cool-down anew, \
      and a scaling by somebody else is never undone. On a production runner --act takes --yes. Every step is told; with \
      --json each is a line.
      """,
    arguments: [.job],
    flags: [
      .json,
      Flag(
        name: "interval", value: .seconds, placeholder: "SECONDS", summary: "From one look to the next, 60 without it"),
      Flag(name: "min", value: .whole(1...32_768), placeholder: "N", summary: "The least parallelism"),
      Flag(name: "max", value: .whole(1...32_768), placeholder: "N", summary: "The most"),
      Flag(
        name: "budget", value: .whole(0...1000), placeholder: "N", summary: "So many changes at the most, 6 without it"),
      Flag(
        name: "cool-down", value: .seconds, placeholder: "SECONDS",
        summary: "From any change to the next, 300 without it; four times that before the way back"),
      Flag(name: "propose", summary: "Only say what it would do; so it is without --act"),
      Flag(name: "act", summary: "Do it"),
      Flag(name: "yes", summary: "Act on production too", short: "y"),
    ],
    examples: [("mcp autopilot orders-enrich --max 24 --act", "")],
    problem: { $0.has("act") && $0.has("propose") ? "takes --act or --propose, and not both" : nil },
    action: .own { run async throws(Failure) in try await Pilot.fly(run) })
}
