import FoundationEssentials
import Testing

@testable import Jobs

@Suite struct JobFilterTests {
  private let jobs: [Job] = {
    var orders = Job(
      id: "flink-prod-7f3a9c", name: "orders-enrich", runner: "flink-prod", runnerType: .flink, observedAt: moment(0))
    orders.nativeID = "7f3a9c00aa"
    orders.state = .running
    orders.health = .warn
    orders.diagnostics = "Window is the bottleneck"
    orders.parallelism = 8
    orders.startTime = moment(-7200)
    orders.metrics.watermarkLag = 252
    orders.metrics.busy = 0.98
    orders.metrics.backpressure = 0.71
    orders.metrics.recordsInPerSecond = 12_300
    var ledger = Job(
      id: "flink-eu-0001aa", name: "Payments Ledger", runner: "flink-eu", runnerType: .flink, observedAt: moment(0))
    ledger.state = .failed
    ledger.health = .critical
    ledger.metrics.restarts = 14
    (ledger.startTime, ledger.endTime) = (moment(-60), moment(0))
    var rollup = Job(
      id: "spark-etl-beef00", name: "nightly:rollup", runner: "spark-etl", runnerType: .spark, observedAt: moment(0))
    rollup.state = .finished
    rollup.type = .batch
    rollup.health = .ok
    return [orders, ledger, rollup]
  }()

  private func names(_ filter: String) throws -> [String] {
    let pass = try JobFilter(filter).pass(at: moment(0))
    let passing = pass.indices(of: jobs)
    #expect(passing == jobs.indices.filter { pass.matches(jobs[$0]) })
    return passing.map { jobs[$0].name }
  }

  @Test(arguments: [
    ("", 3), ("ORDERS", 1), ("flink", 2), ("flink !orders", 1), ("!flink", 1), ("\"payments ledger\"", 1),
    ("bottleneck", 1), ("running", 1), ("7f3a9c00", 1), ("\"nightly:\"", 1),
    ("/^pay.*ger$/", 1), ("!/LEDGER|rollup/", 1), ("/orders/", 1), ("/with space/", 0),
    ("state:failed", 1), ("state:failed,finished", 2), ("!state:running", 2), ("runner:flink*", 2), ("runner:flink", 2),
    ("runner:FLINK", 2), ("runner:flink-eu", 1), ("runner:flin", 0),
    ("runner:spark", 1), ("runner:spark*", 1), ("runner:dataflow", 0), ("!runner:flink", 1),
    ("runner:spark,flink-eu", 2), ("runner:*-prod", 1),
    ("name:*enrich", 1), ("name:\"payments ledger\"", 1), ("type:batch", 1), ("type:flink", 2), ("health:warn", 1),
    ("lag>60", 1), ("lag:>60", 1), ("lag>5m", 0), ("lag<=4m12s", 1), ("!lag>60", 2), ("busy>0.9", 1), ("busy>90%", 1),
    ("busy>90", 1), ("backpressure>50%", 1), ("in>1k", 1), ("in>12.4k", 0), ("IN/s>1k", 1), ("engine:batch", 1),
    ("par>=4", 1), ("par=8", 1),
    ("restarts>3", 1), ("up>1h", 1), ("up<90s", 1), ("up>1h59m", 1), ("why:*bottleneck", 1), ("id:spark*", 1),
    ("why:bottleneck", 1), ("why=bottleneck", 0), ("name:pay", 1), ("name=pay", 0), ("name=\"payments ledger\"", 1),
    ("!name:pay", 2), ("name:pay,orders", 2), ("name:pay*", 1), ("id:7f3a", 1), ("id=7f3a", 0),
    ("state:failed restarts>3 ledger", 1), ("state:fail*", 1),
  ])
  func `terms hold together`(filter: String, count: Int) throws {
    #expect(try names(filter).count == count)
  }

  @Test(arguments: [
    ("lags>60", "lags>60", "did you mean lag?"),
    ("foo:bar", "foo:bar", "there is no field foo. The fields are name, id"),
    ("orders state:fialed", "state:fialed", "did you mean failed?"), ("lag>soon", "lag>soon", "5m"),
    ("/(/", "/(/", "not a regular expression"), ("/abc", "/abc", "closing /"), ("\"abc", "\"abc", "closing \""),
    ("lag>", "lag>", "no value"), ("orders !", "!", "nothing after"), ("//", "//", "nothing between"),
    ("/(a+)+$/", "/(a+)+$/", "for ever"), ("/(a|b)*x/", "/(a|b)*x/", "for ever"), ("name>5", "name>5", "is a text"),
    ("busy>x%", "busy>x%", "0.9 or 90%"), ("lag>60 or busy>90%", "or", "state:failed,restarting or /a|b/"),
    ("lag > 60", ">", "no blanks around it"), ("a AND b", "AND", "leave it out"),
    ("pay|ads", "pay|ads", "write /pay|ads/"),
  ])
  func `a mistake names its term and what would be right`(filter: String, term: String, hint: String) {
    let error = #expect(throws: FilterError.self) { try JobFilter(filter) }
    #expect(error?.term == term)
    #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
  }

  @Test func `a filter and its negation part the jobs`() throws {
    for term in ["lag>60", "restarts>3", "orders", "/e/", "type:batch", "busy<0.5"] {
      #expect(try names(term).count + names("!" + term).count == jobs.count)
    }
  }

  @Test func `letters beyond ASCII are found in any case`() throws {
    var job = jobs[0]
    job.name = "Größenänderung"
    #expect(try JobFilter("GRÖSSE").matches(job, at: moment(0)) == job.name.lowercased().contains("grösse"))
    #expect(try JobFilter("ÄNDER").matches(job, at: moment(0)))
  }
}
