// Commands that are not about one operation on a job.
extension CommandTable {
  static let runners: [Command] = [
    Command(
      words: ["runner", "list"], summary: "List the engines with their state, version and slots",
      action: .read("list_runners") { RunnerPage.list($0, $1) }),
    Command(
      words: ["runner", "show"], summary: "Show one engine, with its TaskManagers, workers and executors",
      arguments: [Argument(name: "RUNNER", summary: "Its configured name", kind: .runner, parameter: "runner")],
      flags: [
        Flag(
          name: "limit", value: .whole(0...5000), placeholder: "N",
          summary: "At the most so many processes: the dead first, then the fullest", target: .argument("limit"),
          short: "n")
      ],
      action: .read("get_runner") { RunnerPage.one($0, $1) }),
  ]

  static let serve = Command(
    words: ["serve"], summary: "Serve the jobs to others: the REST API, and the Model Context Protocol",
    details: """
      Its address is printed on one line when it is ready. On any address but loopback it starts only with keys. With \
      --stdio it speaks the Model Context Protocol on standard input and output, and listens nowhere.
      """,
    flags: [
      Flag(name: "stdio", summary: "The Model Context Protocol on standard input and output"),
      Flag(
        name: "host", value: .text, placeholder: "ADDRESS",
        summary: "Where to listen; 127.0.0.1 without it; unix:PATH is a socket"),
      Flag(
        name: "port", value: .whole(0...65_535), placeholder: "N", summary: "8888 without it; 0 picks a free one"),
      Flag(name: "keys-file", value: .text, placeholder: "FILE", summary: "The keys of those who may call, mode 0600"),
      .readOnly,
      Flag(name: "stop-jobs", summary: "End the local jobs with the server"),
      Flag(name: "demo", summary: "A simulated fleet with incidents that answer to what is done"),
      Flag(name: "seed", value: .whole(0...Int.max), placeholder: "N", summary: "Another story, with --demo"),
      Flag(name: "jobs", value: .whole(0...100_000), placeholder: "N", summary: "So many jobs, with --demo"),
      Flag(name: "paused", summary: "The story stands still, with --demo"),
    ],
    examples: [("mcp serve --demo", "a server to try things on, at http://127.0.0.1:8888")],
    isAlone: true,
    action: .own { run async throws(Failure) in try await ServeCommand(run).serve() })

  static let doctor = Command(
    words: ["doctor"], summary: "Check what the programs need, and say how to mend what is wrong",
    details: """
      Looks at the configuration, the runners, the server, the state directory, what jobs are run with, and the terminal. \
      A line each: ok, warn or fail. The exit code is 1 where something fails, and 5 where that is the server itself, \
      which cannot be reached.
      """,
    flags: [.json], action: .own { run async throws(Failure) in try await Doctor(run).examine() })

  static let configuring: [Command] = [
    Command(
      words: ["config", "set-server"], summary: "Use a server elsewhere from now on",
      details: "Writes connect into the configuration file; everything else in it stays as it is.",
      arguments: [
        Argument(name: "URL", summary: "Its address: http://HOST:PORT, https://HOST, HOST:PORT, or unix:/PATH")
      ],
      flags: [.json], examples: [("mcp config set-server http://localhost:8888", "")], isAlone: true,
      action: .own { run async throws(Failure) in try await ConfigCommand(run).setServer() }),
    Command(
      words: ["config", "unset-server"], summary: "Use a server inside the command again", flags: [.json],
      isAlone: true,
      action: .own { run throws(Failure) in try ConfigCommand(run).unsetServer() }),
    Command(
      words: ["config", "get"], summary: "Print one value of the configuration",
      arguments: [Argument(name: "KEY", summary: "Such as connect, server.port or runners[0].url")],
      flags: [.json], isAlone: true,
      action: .own { run throws(Failure) in try ConfigCommand(run).get() }),
    Command(
      words: ["config", "show"], summary: "Print the server, the runners and the rules that hold, configured or not",
      details: """
        With --json it is what the file itself says, secrets masked. What neither shows has the default \
        that docs/configuration.md names.
        """,
      flags: [.json], isAlone: true, action: .own { run throws(Failure) in try ConfigCommand(run).show() }),
    Command(
      words: ["config", "path"], summary: "Print where the configuration file is", flags: [.json], isAlone: true,
      action: .own { run throws(Failure) in ConfigCommand(run).path() }),
  ]

  static let completion = Command(
    words: ["completion"], summary: "Print a script that completes commands, flags and jobs in your shell",
    details: """
      bash: source <(mcp completion bash)
      zsh: source <(mcp completion zsh), after compinit
      fish: mcp completion fish | source
      """,
    arguments: [
      Argument(name: "SHELL", summary: "bash, zsh or fish", kind: .choice(CompletionScript.shells))
    ],
    isAlone: true,
    action: .own { run throws(Failure) in
      run.streams.out(CompletionScript.text(for: run.invocation.word("SHELL") ?? ""))
      return .done
    })

  static let hidden: [Command] = [
    Command(
      words: ["__complete"], summary: "What the completion scripts ask",
      arguments: [Argument(name: "WORD", summary: "The words before the cursor", count: .any)], isHidden: true,
      action: .own { run async throws(Failure) in await Completer(run).complete() })
  ]
}
