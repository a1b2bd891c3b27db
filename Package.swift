// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6 mode, imports that say how far they leak, and no warning survives.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The console's last room draws and reads on one actor, because ncurses' `get_wch` may refresh the screen.
let onMainActor: [SwiftSetting] = strict + [.defaultIsolation(MainActor.self)]

func room(_ name: String, _ needs: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: settings)
}

func tests(_ name: String, _ needs: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: needs, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "beamtop",
  products: [
    .executable(name: "beamtop", targets: ["beamtop"]),
    // The folder is not called mcp because of MCP, where file names ignore case.
    .executable(name: "mcp", targets: ["MCPProgram"]),
    // With the modules of its types: a job is one of `Jobs`, an option's value one of `JSON`.
    .library(name: "BeamMCPClient", targets: ["BeamMCPClient", "Jobs", "JSON"]),
  ],
  dependencies: [],
  targets: [
    // Ground: nothing of ours below.
    .target(name: "CSystem"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    room("JSON"),
    room("Screen", ["CSystem"]),
    room("Jobs", ["JSON"]),
    room("HTTP", ["CSystem"]),
    room("Models", ["JSON", "HTTP"]),
    room("Pipelines", ["JSON", "Models"]),
    // Protocols and the client library.
    room("MCP", ["JSON", "HTTP"]),
    room("BeamMCPClient", ["MCP", "Jobs", "JSON", "HTTP"]),
    // Engines, and the one table of operations.
    room("Runners", ["Jobs", "JSON", "HTTP", "CSystem"]),
    room("Service", ["Jobs", "Pipelines", "MCP", "HTTP", "JSON"]),
    // Faces.
    room("Server", ["Service", "MCP", "HTTP", "Jobs", "JSON"]),
    room("Agent", ["BeamMCPClient", "Models", "Jobs", "JSON"]),
    room("Dashboard", ["Screen", "Jobs", "BeamMCPClient", "JSON"]),
    room("Terminal", ["Screen", "CNcurses", "CSystem"], onMainActor),
    // Programs.
    room(
      "Setup",
      ["Jobs", "Runners", "Pipelines", "Service", "Models", "MCP", "BeamMCPClient", "JSON", "HTTP", "CSystem"]),
    room(
      "Commands",
      [
        "Setup", "Runners", "Server", "Service", "MCP", "Agent", "Models", "Screen", "BeamMCPClient", "HTTP", "Jobs",
        "JSON",
      ]),
    .executableTarget(
      name: "MCPProgram", dependencies: ["Commands", "Setup", "Runners"], swiftSettings: strict),
    .executableTarget(
      name: "beamtop",
      dependencies: [
        "Setup", "Runners", "Agent", "Dashboard", "Terminal", "Screen", "BeamMCPClient", "Jobs", "JSON", "CSystem",
      ],
      swiftSettings: onMainActor),

    // Tests: a room each, the fences, and the whole house.
    tests("JSONTests", ["JSON"]),
    tests("ScreenTests", ["Screen"]),
    tests("JobsTests", ["Jobs", "JSON"]),
    tests("HTTPTests", ["HTTP", "CSystem"]),
    tests("ModelsTests", ["Models", "HTTP", "JSON"]),
    tests("PipelinesTests", ["Pipelines", "Models", "JSON", "Runners"]),
    tests("MCPTests", ["MCP", "JSON", "HTTP"], exclude: ["Peers"]),
    tests("ClientTests", ["BeamMCPClient", "Server", "Service", "Runners", "MCP", "HTTP", "Jobs", "JSON"]),
    .testTarget(
      name: "RunnersTests", dependencies: ["Runners", "Jobs", "JSON", "HTTP", "CSystem"], exclude: ["Fixtures"],
      swiftSettings: strict),
    tests(
      "ServiceTests",
      ["Service", "Pipelines", "Agent", "BeamMCPClient", "Runners", "MCP", "HTTP", "Jobs", "JSON"]),
    tests("ServerTests", ["Server", "Service", "Runners", "MCP", "HTTP", "Jobs", "JSON"]),
    tests("AgentTests", ["Agent", "BeamMCPClient", "Models", "Jobs", "JSON"], exclude: ["Cases"]),
    tests("DashboardTests", ["Dashboard", "Screen", "Jobs", "BeamMCPClient", "JSON"], exclude: ["Screens"]),
    tests("TerminalTests", ["Terminal", "CNcurses", "Screen"]),
    tests("SetupTests", ["Setup", "BeamMCPClient", "Jobs", "JSON"]),
    tests(
      "CommandsTests", ["Commands", "Setup", "Service", "Agent", "Models", "BeamMCPClient", "HTTP", "Jobs", "JSON"],
      exclude: ["Help"]),
    tests(
      "DayTests",
      [
        "Dashboard", "Server", "Service", "Runners", "BeamMCPClient", "MCP", "HTTP", "Screen", "Jobs", "JSON",
      ]),
    tests("ArchitectureTests", []),
  ]
)
