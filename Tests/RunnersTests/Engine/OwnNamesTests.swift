import Testing

@testable import Runners

struct OwnNamesTests {
  @Test func `of jobs that ended long ago the newest are kept, and whatever is listed`() {
    var names = OwnNames()
    names["live"] = "j-live"
    for number in 0..<1200 { names["n\(number)"] = "j\(number)" }
    let forgotten = names.prune { ["live"] }
    #expect(forgotten.count == 200 && forgotten.contains("j0") && !forgotten.contains("j200"))
    #expect(names["live"] == "j-live" && names["n0"] == nil && names["n200"] == "j200")
    #expect(names.prune { [] }.isEmpty, "and not again at every survey")
  }

  @Test func `a job of ours that the engine has under a newer name is not forgotten with the older one`() {
    var names = OwnNames()
    names["old"] = "j"
    for number in 0..<1200 { names["n\(number)"] = "j\(number)" }
    names["new"] = "j"
    #expect(!names.prune { [] }.contains("j"))
    #expect(names["old"] == nil && names.nativeIDs(of: "j") == ["new"])
  }
}
