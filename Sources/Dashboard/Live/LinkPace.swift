package import FoundationEssentials

/// Whether the link to the terminal is slow: told by how long frames had to wait for room.
package struct LinkPace: Sendable, Hashable {
  package enum Mode: Sendable, Hashable { case measured, slow, fast }

  package var mode = Mode.measured
  private var stalls: [Date] = []
  private var slowUntil: Date?

  package init(isSlow: Bool = false) { if isSlow { mode = .slow } }

  /// A wait of this many seconds is more than the program's own business.
  static let stallSeconds = 0.3
  /// One of so many is enough to know.
  static let longSeconds = 1.5
  /// Two stalls within this time are a slow link, and after the last one it is believed to be slow for as long again.
  static let memorySeconds = 60.0
  /// Seconds between two frames on a slow link: of what comes by itself, and of what follows from a key.
  package static let restSeconds = 2.0
  package static let keySeconds = 0.1

  /// A frame had to wait so long until the terminal took it.
  package mutating func waited(_ seconds: Double, at now: Date) {
    guard seconds >= LinkPace.stallSeconds else { return }
    stalls = stalls.filter { now.timeIntervalSince($0) < LinkPace.memorySeconds } + [now]
    if stalls.count >= 2 || seconds >= LinkPace.longSeconds || isSlow(at: now) {
      slowUntil = now.addingTimeInterval(LinkPace.memorySeconds)
    }
  }

  package func isSlow(at now: Date) -> Bool {
    switch mode {
    case .slow: true
    case .fast: false
    case .measured: slowUntil.map { now < $0 } ?? false
    }
  }
}
