import Testing

@testable import Jobs

@Suite struct FleetIDTests {
  @Test func `an id is the runner's name and six digits of the native id`() {
    var state = fleetState("flink-prod")
    state.survey([observation("7f3a9c0d11223344556677889900aabb")])
    #expect(state.jobs.map(\.id) == ["flink-prod-7f3a9c"])
  }

  @Test func `an id that is taken is lengthened, and the first keeps its own`() {
    var state = fleetState("flink-prod")
    state.survey([observation("7f3a9c0d11223344556677889900aabb"), observation("7f3a9c0e11223344556677889900aabb")])
    state.survey([observation("7f3a9c0e11223344556677889900aabb"), observation("7f3a9c0d11223344556677889900aabb")])
    let ids = Dictionary(uniqueKeysWithValues: state.jobs.map { ($0.nativeID ?? "", $0.id) })
    #expect(ids["7f3a9c0d11223344556677889900aabb"] == "flink-prod-7f3a9c")
    #expect(ids["7f3a9c0e11223344556677889900aabb"] == "flink-prod-7f3a9c0")
  }

  @Test func `of ids that are alike the oldest job has the short one, in whatever order they are listed`() {
    var older = observation("abcdef22000000000000000000000000")
    var newer = observation("abcdef11000000000000000000000000")
    (older.startTime, newer.startTime) = (moment(-200), moment(-100))
    for order in [[older, newer], [newer, older]] {
      var state = fleetState("fk")
      state.survey(order, "fk")
      #expect(state.jobs.first { $0.id == "fk-abcdef" }?.nativeID == older.nativeID)
      #expect(state.jobs.first { $0.id == "fk-abcdef1" }?.nativeID == newer.nativeID)
      #expect(state.alike == ["fk-abcdef", "fk-abcdef1"])
    }
    var state = fleetState("fk")
    state.survey([newer], "fk")
    #expect(state.alike.isEmpty)
    state.survey([older, newer], "fk", at: 1)
    #expect(state.jobs.first { $0.id == "fk-abcdef" }?.nativeID == newer.nativeID, "an id never changes")
    #expect(state.alike == ["fk-abcdef", "fk-abcdef2"])
  }

  @Test func `ids that begin with a date are hashed, the same in every run`() {
    var state = fleetState("dataflow")
    state.survey([observation("2026-11-23_04_05_06-123"), observation("2026-11-23_04_05_06-124")], "dataflow")
    let ids = Set(state.jobs.map(\.id))
    #expect(ids.count == 2)
    #expect(ids.allSatisfy { $0.hasPrefix("dataflow-") && $0.utf8.count == "dataflow-".utf8.count + 6 })
    var again = fleetState("dataflow")
    again.survey([observation("2026-11-23_04_05_06-124"), observation("2026-11-23_04_05_06-123")], "dataflow")
    #expect(Set(again.jobs.map(\.id)) == ids)
  }

  @Test func `a job of ours keeps the id that it had before the engine named it`() {
    var state = fleetState("flink-prod")
    let id = state.freshID(runner: "flink-prod", nativeID: nil) { 0xabcd_ef01_2345_6789 }
    #expect(id == "flink-prod-abcdef")
    var job = Job(id: id, name: "orders", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    job.state = .pending
    state.begin(job, at: moment(0))
    var mirror = Mirror()
    mirror.follow(state)
    state.survey([observation(native(1))], at: 1)  // before anybody said whose it is
    mirror.follow(state)
    #expect(mirror.jobs.count == 2)
    state.bind(id, to: native(1), at: moment(2))
    mirror.follow(state)
    #expect(mirror.jobs.keys.sorted() == [id])
    #expect(mirror.jobs[id]?.state == .running)
    #expect(mirror.jobs[id]?.nativeID == native(1))
    state.survey([observation(native(1))], at: 3)
    #expect(state.jobs.map(\.id) == [id])
  }

  @Test func `an observation that says whose it is needs no binding`() {
    var state = fleetState("direct")
    var job = Job(id: "direct-1234ab", name: "x", runner: "direct", runnerType: .direct, observedAt: moment(0))
    job.state = .pending
    state.begin(job, at: moment(0))
    var listed = observation("4711")
    listed.submittedAs = "direct-1234ab"
    state.survey([listed], "direct")
    #expect(state.jobs.map(\.id) == ["direct-1234ab"])
    #expect(state.texts == ["PENDING → RUNNING"])
  }

  @Test func `a job that is scaled by resubmission keeps its id, and its former run is hidden`() {
    var state = fleetState("flink-prod")
    state.survey([observation(native(1))])
    let id = state.jobs[0].id
    state.survey([observation(native(1), "orders", .finished), observation(native(2))], at: 1)
    state.bind(id, to: native(2), at: moment(2))
    state.survey([observation(native(1), "orders", .finished), observation(native(2))], at: 3)
    #expect(state.jobs.map(\.id) == [id])
    #expect(state.jobs[0].state == .running)
    #expect((try? state.resolve(native(1)))?.id == id)
    #expect((try? state.resolve(native(2)))?.id == id)
  }

  @Test func `the registry's ids outlive a restart of ours`() {
    var state = FleetState()
    state.remember("flink-prod-0ddba1", nativeID: native(1), runner: "flink-prod", at: moment(0))
    state.remember("flink-prod-0ddba1", nativeID: native(2), runner: "flink-prod", at: moment(0))
    state.register(status())
    state.survey([observation(native(1), "orders", .finished), observation(native(2))])
    #expect(state.jobs.map(\.id) == ["flink-prod-0ddba1"])
    #expect(state.jobs[0].nativeID == native(2))
  }

  @Test func `a job that was named anew while we were away keeps its id`() {
    var state = FleetState()
    state.remember("flink-prod-0ddba1", nativeID: native(1), runner: "flink-prod", at: moment(0))
    state.register(status())
    var again = observation(native(2))
    again.submittedAs = "flink-prod-0ddba1"
    state.survey([again, observation(native(1), "orders", .finished)])
    #expect(state.jobs.map(\.id) == ["flink-prod-0ddba1"])
    #expect(state.jobs[0].nativeID == native(2))
  }

  @Test func `a job that turns out later to be ours takes our id`() {
    var state = fleetState("flink-prod")
    let id = state.freshID(runner: "flink-prod", nativeID: nil) { 7 }
    var pending = Job(id: id, name: "orders", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    pending.state = .pending
    state.begin(pending, at: moment(0))
    state.survey([observation(native(1)), observation(native(2), "other")])
    #expect(state.jobs.count == 3)
    var ours = observation(native(1))
    ours.submittedAs = id
    state.survey([ours, observation(native(2), "other")], at: 2)
    state.survey([observation(native(2), "other"), ours], at: 4)
    #expect(state.jobs.count == 2)
    #expect(state.jobs.first { $0.id == id }?.nativeID == native(1))
    #expect(state.jobs.first { $0.id == id }?.state == .running)
  }

  @Test func `an id that was asked for is given once`() {
    var state = fleetState("flink-prod")
    let first = state.freshID(runner: "flink-prod", nativeID: nil) { 7 }
    let second = state.freshID(runner: "flink-prod", nativeID: nil) { 7 }
    #expect(first != second)
    state.survey([observation("0000000000000000")])
    #expect(!state.jobs.map(\.id).contains(first))
  }
}
