import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct ResolveTests {
  private let state: FleetState = {
    var state = fleetState("flink-prod", "spark")
    var old = observation("cccc000000000000", "daily", .finished)
    old.endTime = moment(-100)
    var newer = observation("cccc111111111111", "daily", .failed)
    newer.endTime = moment(-50)
    state.survey([
      observation("7f3a9c0d11223344", "Orders"), observation("7f3a8888aaaabbbb", "payments"),
      observation("aaaa000000000000", "twice"), observation("bbbb000000000000", "twice"), old, newer,
      observation("dddd000000000000", "daily-2"), observation("eeee000000000000", "payments", .finished),
    ])
    state.survey([observation("app-2026", "orders-spark")], "spark")
    return state
  }()

  @Test(arguments: [
    ("flink-prod-7f3a9c", "Orders"), ("FLINK-PROD-7F3A9C", "Orders"), ("7f3a9c0d11223344", "Orders"),
    ("7F3A9C0D11223344", "Orders"), ("orders", "Orders"), ("payments", "payments"), ("7f3a9", "Orders"),
    ("flink-prod-7f3a9c0d", "Orders"), ("flink-prod-7f3a9", "Orders"), ("app-2", "orders-spark"),
    ("daily-2", "daily-2"),
  ])
  func `a reference finds its job`(reference: String, name: String) throws {
    #expect(try state.resolve(reference).name == name)
  }

  @Test func `a live job goes before ended ones of its name, and of ended ones the newest`() throws {
    #expect(try state.resolve("payments").state == .running)
    #expect(try state.resolve("daily").nativeID == "cccc111111111111")
  }

  @Test func `ambiguity lists the candidates`() {
    for reference in ["twice", "flink-prod-7f3a", "7f3a"] {
      do throws(ReferenceError) {
        _ = try state.resolve(reference)
        Issue.record("\(reference) is ambiguous")
      } catch {
        guard case .ambiguous(reference, let candidates) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(candidates.count == 2)
      }
    }
  }

  @Test(arguments: [
    ("ordrs", "Orders"), ("rders-sp", "orders-spark"), ("xyzzyplugh", nil), ("7f3", "Orders"), ("", nil),
  ])
  func `what is not found comes with what may be meant`(reference: String, near: String?) {
    let error = #expect(throws: ReferenceError.self) { try state.resolve(reference) }
    guard case .notFound(_, let jobs)? = error else {
      Issue.record("found")
      return
    }
    #expect(near == nil ? jobs.isEmpty : jobs.contains { $0.name == near })
  }
}
