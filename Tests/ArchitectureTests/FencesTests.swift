import FoundationEssentials
import Testing

/// The rooms' walls (docs/architecture.md): which target may import which, and what no target may do.
struct FencesTests {
  /// What each room may import of ours; what is not listed here is not a room.
  private static let allowed: [String: Set<String>] = [
    "CSystem": [], "CNcurses": [], "JSON": [], "Screen": ["CSystem"], "Jobs": ["JSON"], "HTTP": ["CSystem"],
    "Models": ["JSON", "HTTP"], "Pipelines": ["JSON", "Models"], "MCP": ["JSON", "HTTP"],
    "BeamMCPClient": ["MCP", "Jobs", "JSON", "HTTP"],
    "Runners": ["Jobs", "JSON", "HTTP", "CSystem"], "Service": ["Jobs", "Pipelines", "MCP", "HTTP", "JSON"],
    "Server": ["Service", "MCP", "HTTP", "Jobs", "JSON"],
    "Agent": ["BeamMCPClient", "Models", "Jobs", "JSON"], "Dashboard": ["Screen", "Jobs", "BeamMCPClient", "JSON"],
    "Terminal": ["Screen", "CNcurses", "CSystem"],
    "Setup": ["Jobs", "Runners", "Pipelines", "Service", "Models", "MCP", "BeamMCPClient", "JSON", "HTTP", "CSystem"],
    "Commands": [
      "Setup", "Runners", "Server", "Service", "MCP", "Agent", "Models", "Screen", "BeamMCPClient", "HTTP", "Jobs",
      "JSON",
    ],
    "MCPProgram": ["Commands", "Setup", "Runners"],
    "beamtop": [
      "Setup", "Agent", "Dashboard", "Terminal", "Screen", "BeamMCPClient", "Jobs", "JSON", "CSystem", "Runners",
    ],
  ]
  private static let toolchain: Set<String> = ["FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

  @Test func `every import is an arrow of the plan`() throws {
    for source in try Source.all(below: "Sources") {
      let allowed = try #require(FencesTests.allowed[source.room], "\(source.room) is not a room of the plan")
      for name in source.imports where !FencesTests.toolchain.contains(name) {
        #expect(allowed.contains(name), "\(source.path) imports \(name)")
      }
    }
  }

  @Test func `Foundation whole, and its networking, are imported nowhere`() throws {
    for source in try Source.all(below: "Sources") {
      #expect(!source.imports.contains("Foundation"), "\(source.path)")
      #expect(!source.imports.contains("FoundationNetworking"), "\(source.path)")
    }
  }

  @Test func `no source file is longer than 300 lines`() throws {
    for source in try Source.all(below: "Sources") {
      #expect(source.lines.count <= 300, "\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test func `nothing unsafe and nothing unfinished is in the sources`() throws {
    let marks = [
      "@unchecked", "nonisolated(unsafe)", "try!", "fatalError(", "TO" + "DO", "FIX" + "ME", "Task.detached",
    ]
    for source in try Source.all(below: "Sources") {
      for line in source.lines { for mark in marks { #expect(!line.contains(mark), "\(source.path): \(line)") } }
    }
  }

  /// What a command left there by a slip stood once in a hundred commits.
  @Test func `at the top stands what was asked for and nothing else`() throws {
    let asked: Set = ["Package.swift", "README.md", "Sources", "Tests", "docs", "themes"]
    let there = try FileManager.default.contentsOfDirectory(atPath: Source.root).filter { !$0.hasPrefix(".") }
    #expect(Set(there) == asked)
  }

  @Test func `there are no packages`() throws {
    let manifest = try String(contentsOfFile: Source.root + "/Package.swift", encoding: .utf8)
    #expect(manifest.contains("dependencies: [],\n  targets:"))
    #expect(!manifest.contains(".package("))
  }
}
