import FoundationEssentials
import Glibc
import Models
import Synchronization
import Testing

@testable import Pipelines

struct PipelineLibraryTests {
  private static let files = [
    "events/user_events.py": """
    class DropLate(beam.DoFn):
      def process(self, event):
        if event["age"] > 60:
          return
        yield event

    def run():
      parser.add_argument("--topic", required=True)
      p | ReadFromKafka(topic)
    """,
    "batch/rollup.py": """
    def nightly_rollup(rows):
      return rows | beam.CombinePerKey(sum)
    """,
    "notes.md": "# Windows\nSliding windows of five minutes, emitted every minute.",
  ]

  private func library(
    _ folder: String, limits: TreeLimits = TreeLimits(), embedder: (any Embedder)? = nil, vectors: String? = nil
  ) -> PipelineLibrary {
    let ticks = Mutex(ContinuousClock.now)
    // Every look at the clock is later than the last look at the files is fresh.
    return PipelineLibrary(roots: [folder], limits: limits, embedder: embedder, vectorsPath: vectors) {
      ticks.withLock { now in
        now += .milliseconds(501)
        return now
      }
    }
  }

  @Test(
    arguments: [
      ("where are late events dropped", "DropLate"), ("CombinePerKey", "nightly_rollup"), ("kafka topic", "run"),
      ("sliding window", "Windows"),
    ])
  func `a question finds its passage with file and lines`(query: String, title: String) async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let answer = try await library(folder).search(query)
      let first = try #require(answer.passages.first)
      #expect(first.title.hasPrefix(title), "\(first)")
      #expect(first.line >= 1 && first.endLine >= first.line && first.path.hasPrefix("/"))
      #expect(answer.rankedBy == "bm25" && answer.searchedFiles == 3)
    }
  }

  @Test func `the file's own options come with it`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let file = try #require(try await library(folder).search("user events kafka").files.first)
      #expect(file.path.hasSuffix("user_events.py") && file.facts.options.map(\.name) == ["topic"])
      #expect(file.facts.stream == 9)
    }
  }

  @Test func `the index follows what is written, changed and removed`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let library = library(folder)
      #expect(try await library.search("zebra").passages.isEmpty)
      try put(["zebra.py": "def zebra(): pass"], in: folder)
      #expect(try await library.search("zebra").passages.map(\.title) == ["zebra"])
      try put(["zebra.py": "def giraffe(): pass"], in: folder)
      #expect(try await library.search("giraffe").passages.map(\.title) == ["giraffe"])
      try FileManager.default.removeItem(atPath: folder + "/zebra.py")
      #expect(try await library.search("giraffe").passages.isEmpty)
    }
  }

  @Test func `no symlink leads out of the roots`() async throws {
    try await withFolder { outside in
      try put(["secret.py": "def zebra(): pass"], in: outside)
      try await withFolder { folder in
        try put(Self.files, in: folder)
        symlink(outside + "/secret.py", folder + "/link.py")
        symlink(outside, folder + "/linked")
        let answer = try await library(folder).search("zebra")
        #expect(answer.passages.isEmpty)
        #expect(answer.skipped.map(\.reason).allSatisfy { $0.contains("symlink") } && answer.skippedCount == 2)
        await #expect(throws: PipelineProblem.self) { try await self.library(folder).search("zebra", below: outside) }
        await #expect(throws: PipelineProblem.self) { try await self.library(folder).search("zebra", below: "linked") }
      }
    }
  }

  @Test func `what is binary or huge is skipped, and said`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      try Data([0x7F, 0, 1, 2]).write(to: URL(filePath: folder + "/blob.py"))
      try put(["huge.py": String(repeating: "zebra\n", count: 200_000)], in: folder)
      let answer = try await library(folder).search("zebra")
      #expect(answer.passages.isEmpty)
      #expect(Set(answer.skipped.map(\.reason)) == ["binary, and no UTF-8 text", "larger than 512 KiB"])
    }
  }

  @Test func `past its bounds it stops, and says so`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      var limits = TreeLimits()
      limits.files = 1
      let answer = try await library(folder, limits: limits).search("rollup")
      #expect(answer.searchedFiles == 1 && answer.notes == ["only the first 1 files are searched"])
    }
  }

  @Test func `a secret in code is not shown`() async throws {
    try await withFolder { folder in
      try put(["a.py": "def connect():\n  password = \"hunter2hunter2\"\n"], in: folder)
      let text = try #require(try await library(folder).search("connect").passages.first?.text)
      #expect(!text.contains("hunter2"), "\(text)")
    }
  }

  @Test func `a folder without code is told with the way out`() async throws {
    try await withFolder { folder in
      let answer = try await library(folder, embedder: ScriptedEmbedder(near: [:], fails: true)).search("x")
      #expect(answer.passages.isEmpty && answer.notes.count == 1)
      #expect(answer.notes.first?.contains("pipeline_roots") == true)
    }
  }

  // MARK: By meaning

  @Test func `meaning finds what no word of the question names, and ranks are joined`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let embedder = ScriptedEmbedder(near: ["tardy": "DropLate"])
      let answer = try await library(folder, embedder: embedder).search("tardy")
      #expect(answer.rankedBy == "bm25 and embeddings")
      #expect(answer.passages.first?.title.hasPrefix("DropLate") == true, "\(answer.passages.map(\.title))")
    }
  }

  @Test func `what was embedded once is not sent again, not even after a restart`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let (first, second) = (ScriptedEmbedder(near: [:]), ScriptedEmbedder(near: [:]))
      let library = library(folder, embedder: first, vectors: folder + "/.vectors")
      _ = try await library.search("late")
      let sent = first.passages
      _ = try await library.search("late")
      #expect(sent > 0 && first.passages == sent)
      try put(["new.py": "def zebra(): pass"], in: folder)
      _ = try await self.library(folder, embedder: second, vectors: folder + "/.vectors").search("late")
      #expect(second.passages == 1)
    }
  }

  @Test func `an embedder that fails leaves the words, and its reason`() async throws {
    try await withFolder { folder in
      try put(Self.files, in: folder)
      let answer = try await library(folder, embedder: ScriptedEmbedder(near: [:], fails: true)).search("rollup")
      #expect(answer.passages.first?.title == "nightly_rollup" && answer.rankedBy == "bm25")
      #expect(answer.notes.first?.contains("ranked by words alone: the model cannot be reached") == true)
    }
  }
}
