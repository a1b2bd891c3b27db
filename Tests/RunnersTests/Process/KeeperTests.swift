import FoundationEssentials
import Glibc
import Runners
import Testing

@Suite struct KeeperTests {
  @Test(arguments: [
    ("exit 0", ProcessExit.exited(code: 0)), ("exit 7", .exited(code: 7)), ("kill -9 $$", .signaled(SIGKILL)),
    ("kill -15 $$", .signaled(SIGTERM)),
  ])
  func `an end is recorded by exit code or signal`(script: String, status: ProcessExit) async throws {
    let shop = try Workshop()
    let run = try await shop.start(script)
    #expect(try await run.ended()?.status == status)
  }

  @Test func `output is stamped, and says which stream it came from`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("echo one; echo two >&2; printf 'no end'")
    _ = try await run.ended()
    #expect(Set(run.lines) == ["O one", "E two", "O no end"])
    #expect(shop.read("run/log").split(separator: "\n").allSatisfy { $0.hasPrefix("20") && $0.contains("Z ") })
  }

  @Test func `the program gets three descriptors, no terminal, no ignored signal and a session of its own`()
    async throws
  {
    let shop = try Workshop()
    // Of a child of the shell, which inherits what the shell was given; the shell itself blocks signals while it forks.
    let run = try await shop.start("grep -E 'SigBlk|SigIgn' /proc/self/status; exec sleep 60")
    #expect(await eventually { run.lines.count == 2 })
    #expect(run.lines.first == "O SigBlk:\t0000000000000000")
    // glibc ignores its own two, 32 and 33, in whatever it spawns.
    #expect(["O SigIgn:\t0000000000000000", "O SigIgn:\t0000000180000000"].contains(run.lines.last))
    let pid = try #require(run.start()?.process.pid)
    let files = FileManager.default
    // What begins opens its libraries for a moment.
    let three = ["0", "1", "2"]
    #expect(await eventually { (try? files.contentsOfDirectory(atPath: "/proc/\(pid)/fd").sorted()) == three })
    #expect(try files.destinationOfSymbolicLink(atPath: "/proc/\(pid)/fd/0") == "/dev/null")
    #expect(ProcessStat.read(pid)?.session == pid)
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(60)))
  }

  @Test func `arguments and environment arrive as they are`() async throws {
    let shop = try Workshop()
    let command = Command(
      executable: "/usr/bin/env", arguments: ["printf", "%s|", "a b", "$HOME", "; rm -rf x", "", "ü\u{1B}[31m"],
      environment: ["EXTRA": "1 2"])
    _ = try await shop.launch.start(KeeperOrder(command: command, mark: "m"), in: shop.folder())
    _ = try await shop.folder().ended()
    #expect(shop.folder().lines == ["O a b|$HOME|; rm -rf x||ü\u{1B}[31m|"])
  }

  @Test func `what cannot be started is told with the reason`() async throws {
    let shop = try Workshop()
    let text = try shop.write("plain", "echo no first line\n")
    chmod(text, 0o755)
    let strange = try shop.write("strange", "#!/no/such/interpreter\n")
    chmod(strange, 0o755)
    for (name, executable, words) in [
      ("a", "/no/such/program", "No such file"), ("b", text, "is no program"), ("c", strange, "interpreter"),
    ] {
      let order = KeeperOrder(command: Command(executable: executable), mark: name)
      let failure = await #expect(throws: SystemFailure.self) {
        _ = try await shop.launch.start(order, in: shop.folder(name))
      }
      #expect(failure?.description.contains(words) == true)
      #expect(shop.folder(name).exit()?.neverStarted == true)
    }
  }

  @Test func `a missing working directory is told`() async throws {
    let shop = try Workshop()
    let order = KeeperOrder(command: Command(executable: "/bin/true", workingDirectory: "/no/such/folder"), mark: "m")
    let failure = await #expect(throws: SystemFailure.self) {
      _ = try await shop.launch.start(order, in: shop.folder())
    }
    #expect(failure?.description.contains("/no/such/folder") == true)
  }

  @Test func `a program that is no keeper is told from one`() async throws {
    let shop = try Workshop()
    let order = shop.order(shell: "exit 0")
    let failure = await #expect(throws: SystemFailure.self) {
      _ = try await KeeperLaunch(executable: "/bin/true").start(order, in: shop.folder())
    }
    #expect(failure?.description.contains("/bin/true") == true)
    #expect(shop.folder().condition() == .neverStarted)
  }

  @Test func `an end is recorded at once while a grandchild lives on, and what that prints is kept`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("(while [ ! -e go ]; do sleep 0.05; done; echo late) & echo early; exit 3")
    #expect(try await run.ended()?.status == .exited(code: 3))
    #expect(run.lines == ["O early"])
    _ = try shop.write("go", "")
    #expect(await eventually { run.lines == ["O early", "O late"] })
    #expect(await eventually { !run.isKept })
  }

  @Test func `our own program is found under the name that every process has for itself`() async throws {
    let shop = try Workshop()
    let command = Command(executable: KeeperLaunch().executable, arguments: [Keeper.flag, "/no/such/folder"])
    _ = try await shop.launch.start(KeeperOrder(command: command, mark: "m"), in: shop.folder())
    #expect(try await shop.folder().ended()?.status == .exited(code: 1))
    #expect(shop.folder().lines == ["O open /no/such/folder/keeper.lock: No such file or directory"])
  }

  @Test func `what is for us alone is not inherited`() async throws {
    let shop = try Workshop()
    let inner = shop.folder("inner")
    try inner.create(KeeperOrder(command: Command(executable: "/usr/bin/env"), mark: "inner"))
    let keeper = Command(
      executable: Workshop.program, arguments: [Keeper.flag, inner.path],
      environment: ["BEAMTOP_API_KEY": "secret", "PATH": "/bin", "OTHER": "1"])
    _ = try await shop.launch.start(KeeperOrder(command: keeper, mark: "outer"), in: shop.folder())
    _ = try await inner.ended()
    #expect(inner.lines.contains("O OTHER=1"))
    #expect(inner.lines.filter { $0.hasPrefix("O BEAMTOP_") } == ["O BEAMTOP_JOB=inner"])
  }

  @Test func `a second keeper leaves a run to the first`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("sleep 30")
    let failure = await #expect(throws: SystemFailure.self) { try await shop.launch.keep(run) }
    #expect(failure?.description.contains("another keeper") == true)
    #expect(await run.stop(grace: .zero, deadline: .now + .seconds(10)))
  }
}
