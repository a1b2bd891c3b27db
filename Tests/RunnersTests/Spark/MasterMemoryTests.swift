import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct MasterMemoryTests {
  static func body(_ name: String) -> Data {
    guard case .reply(let response) = ScriptedSpark.Answer.recorded(name) else { return Data() }
    return response.body
  }

  @Test func `only rows that changed are read again, and durations go on`() throws {
    var memory = MasterMemory()
    let one = memory.take(Self.body("master-json-driver-and-app.json"))
    let first = try #require(one)
    #expect(memory.decoded >= 18 && first.apps.count == 6 && first.drivers.count == 11 && first.workers.count == 1)
    _ = memory.take(Self.body("master-json-driver-and-app.json"))
    #expect(memory.decoded == 0)
    let text = String(decoding: Self.body("master-json-driver-and-app.json"), as: UTF8.self)
    let later = text.split(separator: "161304", omittingEmptySubsequences: false).joined(separator: "171304")
    let second = memory.take(Data(later.utf8))
    #expect(memory.decoded == 0 && second?.apps.first?.duration == 171.304)
    // Two applications and two drivers have ended since, and the worker said so.
    let two = memory.take(Self.body("master-json-after-kill.json"))
    let third = try #require(two)
    #expect(third.apps.count == 6 && third.drivers.allSatisfy(\.hasEnded) && (1...8).contains(memory.decoded))
  }

  @Test(arguments: ["", "{}", "[]", "{\"url\":\"x\",\"workers\":[{", "<html>", "{\"workers\":[{}],\"activeapps\":{}}"])
  func `what is no master's answer changes nothing`(_ text: String) {
    var memory = MasterMemory()
    _ = memory.take(Self.body("master-json-driver-and-app.json"))
    let nonsense = memory.take(Data(text.utf8))
    let again = memory.take(Self.body("master-json-driver-and-app.json"))
    #expect(nonsense == nil && again != nil && memory.decoded == 0)
  }
}
