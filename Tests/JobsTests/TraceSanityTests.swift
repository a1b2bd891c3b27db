import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct TraceSanityTests {
  @Test func `of a trace without end both ends are kept, and what is left out is counted`() {
    let frames = (0..<2000).map { "\tat com.example.Deep.call(Deep.java:\($0))" }.joined(separator: "\n")
    let cut = Sanity.trace("Outer: a\n\(frames)\nCaused by: Inner: b")
    #expect(cut.hasPrefix("Outer: a\n") && cut.hasSuffix("Caused by: Inner: b"))
    #expect(cut.contains("characters are left out here") && cut.utf8.count < 17_000)
    #expect(Sanity.trace("short") == "short")
  }
}
