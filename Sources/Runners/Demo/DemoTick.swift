import FoundationEssentials
import Glibc

/// One step of the simulation, half a second; steps before the demo began are negative.
struct DemoTick: Sendable {
  static let seconds = 0.5

  let step: Int
  /// The shape of the day, about 1: least in the night, most in the afternoon.
  let daily: Double

  init(step: Int, start: Date) {
    self.step = step
    let hour = (start.timeIntervalSince1970 + Double(step) * DemoTick.seconds) / 3600
    daily = 1 + 0.18 * cos((hour - 14) / 24 * 2 * .pi)
  }

  static func steps(_ seconds: Double) -> Int { Int((seconds / DemoTick.seconds).rounded()) }
}
