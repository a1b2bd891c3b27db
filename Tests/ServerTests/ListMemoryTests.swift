import FoundationEssentials
import JSON
import Service
import Testing

@testable import Server

struct ListMemoryTests {
  private let memory = ListMemory()
  private let begin = ContinuousClock.now

  /// What is answered so many seconds after the begin, where a list that is made now is `made`.
  private func list(
    _ made: String, of arguments: [String: JSONValue] = [:], at revision: Int = 1, after seconds: Double = 0
  ) async throws -> String {
    let answer = await memory.answer(to: arguments, at: revision, now: begin + .seconds(seconds)) {
      .success(Data(made.utf8))
    }
    return String(decoding: try answer.get(), as: UTF8.self)
  }

  @Test func `the same is made once`() async throws {
    #expect(try await list("first") == "first")
    #expect(try await list("second", after: 0.1) == "first")
    #expect(try await list("other", of: ["limit": 1], after: 0.1) == "other")
    #expect(await memory.makings == 2)
  }

  @Test func `a change makes it anew at once, and a reader of an older revision gets that too`() async throws {
    #expect(try await list("first") == "first")
    #expect(try await list("second", at: 2) == "second")
    #expect(try await list("third", at: 1) == "second")
    #expect(try await list("third", at: 2) == "second")
  }

  @Test func `after a moment it is made anew while the old one is still given`() async throws {
    #expect(try await list("first") == "first")
    #expect(try await list("second", after: 0.3) == "first")
    while try await list("third", after: 0.31) == "first" { await Task.yield() }
    #expect(try await list("third", after: 0.31) == "second")
    #expect(await memory.makings == 2)
  }

  @Test func `nobody is given what is older than the longest`() async throws {
    #expect(try await list("first") == "first")
    #expect(try await list("second", after: 1.5) == "second")
  }
}
