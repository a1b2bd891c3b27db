import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct FilterCompletionTests {
  private func completed(_ text: String, times: Int = 1) -> Console {
    var console = Console.running()
    console.press(.character("/"))
    console.type(text)
    for _ in 0..<times { console.press(.tab) }
    return console
  }

  @Test(arguments: [
    ("sta", "state:"), ("state:f", "state:finished"), ("state:failed,run", "state:failed,running"), ("!na", "!name:"),
    ("runner:sp", "runner:spark-etl"), ("health:w", "health:warn"), ("type:b", "type:batch"), ("lag>", "lag>30s"),
    ("lag>90", "lag>90s"), ("busy>", "busy>50%"), ("in>5", "in>5"), ("name:ord", "name:orders-enrich"),
    ("cli", "clickstream"), ("direct sta", "direct state:"), ("AGE>", "AGE>30s"), ("bu", "busy>"),
    ("busy>9", "busy>9%"), ("heap>85", "heap>85%"),
  ])
  func `Tab completes fields, values, units and names`(text: String, line: String) {
    #expect(completed(text).state.bar?.line.text == line)
  }

  @Test func `A field whose value is still to come is said to have none, with its own colon alone`() {
    let screen = completed("state:", times: 0).screen
    #expect(screen.contains("state: there is no value") && !screen.contains("state::"), "\(screen)")
  }

  @Test(arguments: ["/reg", "\"two", "nonsense:", "lag>1h", "zzz", "busy>0.9", "busy>0", "gc>1"])
  func `Where nothing fits the line stays`(text: String) {
    #expect(completed(text).state.bar?.line.text == text)
  }

  @Test func `The list follows what Tab puts there, and the next Tab is the next candidate`() {
    let first = completed("state:f")
    #expect(first.state.jobs.shownCount == 1)
    let second = completed("state:f", times: 2)
    #expect(second.state.bar?.line.text == "state:failing" || second.state.bar?.line.text == "state:failed")
    #expect(second.screen.contains("2 of "))
  }

  @Test(arguments: [
    ("run", "runner:flink-prod", 2), ("run", "runner:spark-etl", 3), ("lag", "lag>30s", 2), ("lag", "lag>1m", 3),
    ("!na", "!name:payments-ledger", 2), ("runner:sp", "runner:spark-etl", 3),
  ])
  func `After a field's name the next Tab completes its value`(text: String, line: String, times: Int) {
    #expect(completed(text, times: times).state.bar?.line.text == line)
  }

  @Test func `What would follow is shown behind the cursor`() {
    #expect(completed("runner:fl", times: 0).screen.contains("filter / runner:flink-prod"))
    #expect(completed("lag>5m ", times: 0).screen.contains("filter / lag>5m  "))
  }

  @Test(arguments: [
    "state:failed lag>60", "runner:flink*", "!name:test", "/led.*r/", "busy>0.9", "health:warn", "type:batch", "age>1h",
  ])
  func `The language as it is promised is understood`(text: String) {
    #expect(TableFilter(text).error == nil)
  }
}
