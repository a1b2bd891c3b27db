import Foundation
import Runners
import Testing

@testable import Pipelines

/// Code that does not end, under a real Python in front of a Beam that does nothing.
struct CodeChecksTests {
  private static let beam = "__version__ = '2.77.0'\nfrom apache_beam.pipeline import Pipeline\n"
  private static let pipelines = """
    class PipelineVisitor: pass
    class Pipeline:
        def __enter__(self): return self
        def __exit__(self, *_): self.run()
        def run(self): raise RuntimeError("it ran")
        def visit(self, visitor): visitor.visit_transform(None)
        def to_runner_api(self): pass
    """

  /// What a library can be made to do from within a program that names nothing of it.
  private static let deeds = """
    import os, socket, subprocess, threading
    def write(path): open(path, "w").close()
    def start(words): os.system(words)
    def spawn(*words): subprocess.run(words)
    def folder(path): os.mkdir(path)
    def link(path): os.symlink("/etc/passwd", path)
    def read(path): open(path).read()
    def reach(host, port): socket.create_connection((host, port))
    def end(process): os.kill(process, 0)
    def later(path):
        def run():
            try: write(path)
            except OSError: pass
        thread = threading.Thread(target=run); thread.start(); thread.join()
    """

  private func checks(
    of code: String, _ change: (inout CodeChecks.Limits) -> Void = { _ in }
  ) async throws -> [CodeCheck] {
    var limits = CodeChecks.Limits()
    limits.building = 1
    change(&limits)
    var found: [CodeCheck] = []
    try await withFolder { folder in
      try put(
        [
          "apache_beam/__init__.py": Self.beam, "apache_beam/pipeline.py": Self.pipelines,
          "apache_beam/deeds.py": Self.deeds,
        ], in: folder)
      let python: PythonRun = { program, arguments, input, seconds in
        let command = Command(
          executable: "/usr/bin/python3", arguments: ["-B", "-c", program] + arguments,
          environment: ["PYTHONPATH": folder], workingDirectory: "/")
        switch await ShortRun.run(command, input: input, seconds: seconds) {
        case .notStarted(let reason): return .absent(reason)
        case .tooSlow: return .failed("not done in \(seconds) s")
        case .ended(let exit, let output, let errors):
          return exit.isSuccess ? .printed(output) : .failed("\(exit.text) \(errors)")
        }
      }
      found = await CodeChecks(python: python, limits: limits)
        .checks(of: "import apache_beam\n" + code, in: "/", dataset: nil, isOurs: false)
    }
    return found
  }

  /// The kernel's own word for it: where it has no Landlock, a graph of a model's code is not built, and says so.
  static let kernelConfines: Bool = {
    let asked = Process()
    asked.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    asked.arguments = ["-c", "import ctypes, sys; sys.exit(ctypes.CDLL(None).syscall(444, None, 0, 1) < 1)"]
    guard (try? asked.run()) != nil else { return false }
    asked.waitUntilExit()
    return asked.terminationStatus == 0
  }()

  private static let pipeline = "with apache_beam.Pipeline() as lines:\n    pass\n"

  @Test(.enabled(if: !kernelConfines)) func `where the kernel confines nothing it is not run`() async throws {
    let graph = try #require(try await checks(of: Self.pipeline).last)
    #expect(graph.outcome == .notRun && graph.detail.contains("this system cannot confine it"), "\(graph)")
  }

  @Test(.enabled(if: kernelConfines)) func `what is built passes, and is not run`() async throws {
    let checks = try await checks(of: Self.pipeline)
    #expect(checks.map(\.outcome) == [.passed, .passed, .passed], "\(checks)")
  }

  @Test(
    .enabled(if: kernelConfines),
    arguments: [
      ("while True:\n    pass\n\(pipeline)", 2), ("import time\ntime.sleep(600)\n\(pipeline)", 3),
      (
        "def turn():\n    while True:\n        try: sum([1])\n        except BaseException: pass\nturn()\n\(pipeline)",
        3
      ),
    ])
  func `what hangs fails its check, with the line where it stood`(_ code: String, _ line: Int) async throws {
    let begun = ContinuousClock.now
    let graph = try #require(try await checks(of: code).last)
    #expect(graph.kind == .graph && graph.outcome == .failed, "\(graph)")
    #expect(graph.detail.hasPrefix("the graph was not built after 1 s; it stood in line "), "\(graph.detail)")
    #expect(!code.contains("def turn") && graph.detail.contains("line \(line)") || code.contains("def turn"))
    #expect(ContinuousClock.now - begun < .seconds(30))
  }

  @Test(.enabled(if: kernelConfines)) func `what does not even let itself be asked is ended with all that it began`()
    async throws
  {
    // One operation that holds the interpreter.
    let graph = try #require(
      try await checks(of: "import re\nre.match('(a+)+b', 'a' * 60)\n\(Self.pipeline)") { $0.all = 4 }.last)
    #expect(graph.outcome == .failed && graph.detail.hasPrefix("not done in "), "\(graph)")
  }

  @Test(
    .enabled(if: kernelConfines),
    arguments: [
      "write('PLACE')", "start('touch PLACE')", "spawn('/usr/bin/touch', 'PLACE')", "folder('PLACE')", "link('PLACE')",
      "later('PLACE')",
    ])
  func `whatever Beam is made to do, nothing is written and nothing started`(deed: String) async throws {
    let place = NSTemporaryDirectory() + "confined-\(UUID().uuidString)"
    let attack = "try: apache_beam.deeds.\(deed.replacing("PLACE", with: place))\nexcept OSError: pass\n"
    let checks = try await checks(of: "import apache_beam.deeds\n" + attack + Self.pipeline) { $0.building = 10 }
    #expect(checks.last?.outcome == .passed && checks.last?.detail.contains("confined") == true, "\(checks)")
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test(
    .enabled(if: kernelConfines),
    arguments: ["read('/etc/passwd')", "read('/proc/self/environ')", "reach('127.0.0.1', 9)", "end(1)"])
  func `what is none of a pipeline's it cannot read, reach or end`(deed: String) async throws {
    let code = "import apache_beam.deeds\napache_beam.deeds.\(deed)\n\(Self.pipeline)"
    let graph = try #require(try await checks(of: code) { $0.building = 10 }.last)
    #expect(graph.outcome == .failed && graph.detail.hasPrefix("PermissionError"), "\(graph)")
  }

  @Test func `all checks together take less than a caller waits`() {
    let limits = CodeChecks.Limits()
    #expect(limits.reading < limits.all && limits.all < 60 && limits.building < limits.all - limits.reading)
  }
}
