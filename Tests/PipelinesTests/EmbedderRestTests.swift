import Models
import Synchronization
import Testing

@testable import Pipelines

/// An embedder that hangs is waited for once, and what is no business of its is not sent.
struct EmbedderRestTests {
  /// Answers each request by script, and remembers them.
  private final class Recorder: Embedder {
    let label = "recorded"
    private let state: Mutex<(errors: [ModelError?], asked: [(texts: [String], time: Duration?)])>
    var asked: [(texts: [String], time: Duration?)] { state.withLock { $0.asked } }

    init(_ errors: [ModelError?] = []) { state = Mutex((errors, [])) }

    func vectors(of texts: [String], isQuery: Bool, within time: Duration?) async throws(ModelError) -> [[Float]] {
      let error = state.withLock { state in
        state.asked.append((texts, time))
        return state.errors.isEmpty ? nil : state.errors.removeFirst()
      }
      if let error { throw error }
      return texts.map { _ in [1] }
    }
  }

  private static let pem = """
    KEY = \"\"\"-----BEGIN RSA PRIVATE KEY-----
    MIIEpAIBAAKCAQEAhunter2pem
    bm9vbmUga25vd3MgdGhpcw==
    -----END RSA PRIVATE KEY-----\"\"\"

    def connect():
      return open_session(KEY)
    """

  @Test func `after it hung it is asked again a minute later, and not before`() async throws {
    try await withFolder { folder in
      try put(["a.py": "def zebra(): pass"], in: folder)
      let recorder = Recorder([.timedOut("no answer in 5 s")])
      let now = Mutex(ContinuousClock.now)
      let library = PipelineLibrary(roots: [folder], embedder: recorder) { now.withLock { $0 } }
      #expect(try await library.search("zebra").notes.first?.contains("too slow") == true)
      for _ in 0..<3 {
        let answer = try await library.search("zebra")
        #expect(answer.passages.count == 1 && answer.rankedBy == "bm25")
        #expect(answer.notes.first?.contains("too slow") == true && answer.notes.first?.contains("again") == true)
      }
      #expect(recorder.asked.count == 1)
      now.withLock { $0 += .seconds(61) }
      #expect(try await library.search("zebra").rankedBy == "bm25 and embeddings")
    }
  }

  @Test func `a refusal is no reason to rest`() async throws {
    try await withFolder { folder in
      try put(["a.py": "def zebra(): pass"], in: folder)
      let recorder = Recorder([.refused(status: 500, said: "no")])
      let library = PipelineLibrary(roots: [folder], embedder: recorder)
      _ = try await library.search("zebra")
      #expect(try await library.search("zebra").rankedBy == "bm25 and embeddings")
    }
  }

  /// The sizes of the requests, the question's own first, where the embedder answers by this script.
  private func parts(_ errors: [ModelError?], of count: Int, questions: Int = 1) async throws -> [Int] {
    let recorder = Recorder(errors)
    try await withFolder { folder in
      try put(
        Dictionary(uniqueKeysWithValues: (0..<count).map { ("f\($0).py", "def zebra\($0)(): pass") }), in: folder)
      let library = PipelineLibrary(roots: [folder], embedder: recorder)
      for _ in 0..<questions { _ = try await library.search("zebra") }
    }
    #expect(recorder.asked[1].time.map { $0 > .seconds(9) && $0 <= .seconds(10) } == true)
    return recorder.asked.map(\.texts.count)
  }

  @Test func `passages are sent one first, and more at once while the embedder is quick`() async throws {
    #expect(try await parts([], of: 12) == [1, 1, 2, 4, 5])
  }

  @Test func `what was too much at once is sent in smaller parts, for the same question`() async throws {
    #expect(try await parts([nil, nil, nil, .timedOut("no answer in 5 s")], of: 7) == [1, 1, 2, 4, 2, 2])
  }

  @Test func `an embedder too slow for one passage is left alone`() async throws {
    #expect(try await parts([nil, .timedOut("no answer in 10 s")], of: 4, questions: 2) == [1, 1])
  }

  @Test func `slow answers make the parts smaller`() {
    var pace = EmbeddingPace()
    for _ in 0..<9 { pace.answered(after: .milliseconds(20)) }
    #expect(pace.passages == 32)
    pace.answered(after: .seconds(2))
    #expect(pace.passages == 32)
    pace.answered(after: .seconds(5))
    #expect(pace.passages == 16)
  }

  @Test func `a private key in code is neither shown nor sent`() async throws {
    try await withFolder { folder in
      let lines = (0..<120).map { "MIIEpAIBAAKCAQEAhunter2pem\($0)" }.joined(separator: "\n")
      try put(
        [
          // In a folder of its own: the name of a file's folder is searched too, and the test's own has letters by chance.
          "pipes/a.py": Self.pem,
          "pipes/long.py": "# -----BEGIN PRIVATE KEY-----\n\(lines)\n-----END PRIVATE KEY-----\ndef late(): pass",
          "pipes/broken.yaml": "key: |\n  -----BEGIN PRIVATE KEY-----\n  MIIEpAIBAAKCAQEAhunter2pem\n",
        ], in: folder)
      let recorder = Recorder()
      let answer = try await PipelineLibrary(roots: [folder], embedder: recorder).search("connect session KEY late")
      #expect(answer.passages.contains { $0.text.contains("open_session") })
      #expect(answer.passages.contains { $0.text.contains("BEGIN RSA") })
      #expect(answer.passages.allSatisfy { !$0.text.contains("hunter2") && !$0.title.contains("hunter2") })
      #expect(recorder.asked.allSatisfy { $0.texts.allSatisfy { !$0.contains("hunter2") } })
      #expect(try await PipelineLibrary(roots: [folder]).search("bm9vbmUga25vd3MgdGhpcw").passages.isEmpty)
    }
  }

  @Test func `code that looks for keys is read to its end`() {
    let code = "if text.startswith(\"-----BEGIN PRIVATE KEY-----\"):\n  keep(text)\n  return True"
    #expect(CodeSecrets.withoutKeys(code) == code && CodeSecrets.masked(code, in: "a.py") == code)
  }

  @Test func `settings are masked as settings, programs as programs`() {
    #expect(!CodeSecrets.masked("password = hunter2", in: "/x/a.properties").contains("hunter2"))
    #expect(CodeSecrets.masked("token = lexer.next()", in: "/x/a.py") == "token = lexer.next()")
  }
}
