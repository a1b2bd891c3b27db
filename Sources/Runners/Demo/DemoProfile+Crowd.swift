import Glibc
import Jobs

extension DemoProfile {
  private static let subjects = [
    "orders", "payments", "clicks", "sessions", "inventory", "shipments", "invoices", "users", "carts", "prices",
    "reviews", "tickets", "sensors", "metrics", "logs", "events", "ads", "leads", "stock", "routes", "claims", "calls",
    "emails", "devices", "meters",
  ]
  private static let verbs = [
    "enrich", "dedupe", "join", "rollup", "score", "mirror", "export", "index", "archive", "alert", "sample", "route",
    "validate", "mask", "backfill", "aggregate",
  ]
  private static let places = [
    "eu", "us", "apac", "emea", "latam", "test", "blue", "green", "fast", "slow", "daily", "hourly", "v2", "v3",
    "beta", "core", "edge", "main", "hot", "cold", "north", "south", "east", "west", "lab",
  ]

  /// One of the many beside the cast: everything about it follows from its number and the seed.
  init(crowd index: Int, noise: DemoNoise) {
    let own = noise.part(index)
    let site = DemoProfile.site(own.unit(1))
    let batch = site == .spark || (site == .direct && own.unit(2) < 0.5)
    let length = batch ? own.between(600...14_400, 3) : nil
    self.init(
      index: index, name: DemoProfile.crowdName(index), site: site, type: batch ? .batch : .streaming,
      plan: batch ? .rollup : DemoPlan.streaming[own.pick(DemoPlan.streaming.count, 4)],
      usualRate: own.between(2...5, 5).powerOfTen, parallelism: 1 + own.pick(8, 6),
      load: own.unit(7) < 0.01 ? 1.6 : own.between(0.15...0.8, 8), age: own.between(1_800...2_000_000, 9),
      length: length, stateBytes: own.between(6...10.5, 10).powerOfTen, noise: own,
      opening: DemoProfile.opening(own.unit(11), batch: batch))
  }

  private static func site(_ chance: Double) -> DemoSite {
    chance < 0.55 ? .flink : chance < 0.75 ? .spark : chance < 0.92 ? .dataflow : .direct
  }

  private static func opening(_ chance: Double, batch: Bool) -> JobState {
    if chance < 0.006 { return .failed }
    return batch && chance < 0.12 ? .finished : .running
  }

  /// 25 × 16 × 25 names, told apart by a number after that.
  private static func crowdName(_ index: Int) -> String {
    let place = index / subjects.count
    let round = place / verbs.count
    let text = "\(subjects[index % subjects.count])-\(verbs[place % verbs.count])-\(places[round % places.count])"
    return round < places.count ? text : "\(text)-\(round / places.count + 1)"
  }
}

extension Double {
  /// Ten to this power.
  fileprivate var powerOfTen: Double { pow(10, self) }
}
