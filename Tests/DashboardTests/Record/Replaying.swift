import FoundationEssentials
import Screen

@testable import Dashboard

/// Tests on a record of five minutes in which one job was opened.
protocol Replaying {}

extension Replaying {
  func tape() -> Tape {
    var tape = Tape()
    tape.pass(10)
    tape.press(.character(":"))
    tape.type("open orders-enrich")
    tape.press(.enter)
    tape.pass(10)
    tape.press(.escape)
    tape.pass(280)
    return tape
  }

  func player(at seconds: Double = 0) throws -> Player {
    var player = try tape().player()
    player.seek(to: seconds)
    return player
  }
}
