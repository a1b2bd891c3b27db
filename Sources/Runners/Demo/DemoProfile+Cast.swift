import Jobs

extension DemoProfile {
  /// One line of the cast; the rest of a profile follows from it and from the seed.
  struct Role: Sendable {
    var name: String
    var site: DemoSite
    var plan: DemoPlan
    var rate: Double
    var workers: Int
    var load: Double
    /// Minutes that it has run.
    var minutes: Double
    var batchMinutes: Double?
    var incident: DemoIncident?
    var opening: JobState = .running
  }

  private static let day = 1440.0

  /// Those in trouble first, so that a small fleet has them too.
  static let cast: [Role] = [
    Role(
      name: "payments-ledger", site: .flink, plan: .ledger, rate: 2_300, workers: 8, load: 0.45, minutes: 8,
      incident: .badDeployment),
    Role(
      name: "orders-enrich", site: .flink, plan: .enrich, rate: 15_500, workers: 8, load: 1.3, minutes: 3.2 * day,
      incident: .slowWindow(enough: 12)),
    Role(
      name: "clickstream", site: .flink, plan: .sessions, rate: 88_000, workers: 8, load: 0.44, minutes: 9 * day,
      incident: .hotKey(from: 120, until: 960)),
    Role(
      name: "nightly-rollup", site: .spark, plan: .rollup, rate: 310_000, workers: 16, load: 0.77, minutes: 41,
      batchMinutes: 58, incident: .damagedInput(at: 190)),
    Role(
      name: "fraud-scoring", site: .flink, plan: .scoring, rate: 6_400, workers: 12, load: 0.58, minutes: 2.4 * day,
      incident: .heapPressure(from: 240, enough: 16)),
    Role(
      name: "ads-attribution", site: .dataflow, plan: .sessions, rate: 41_000, workers: 12, load: 0.61, minutes: 5 * day
    ),
    Role(name: "user-sessions", site: .flink, plan: .sessions, rate: 21_500, workers: 8, load: 0.5, minutes: 12 * day),
    Role(name: "inventory-sync", site: .direct, plan: .mirror, rate: 180, workers: 2, load: 0.35, minutes: 310),
    Role(
      name: "recommendations-feed", site: .dataflow, plan: .enrich, rate: 9_700, workers: 8, load: 0.52,
      minutes: 1.6 * day),
    Role(
      name: "invoice-export", site: .spark, plan: .rollup, rate: 64_000, workers: 8, load: 0.66, minutes: 12,
      batchMinutes: 21),
    Role(name: "iot-telemetry", site: .flink, plan: .mirror, rate: 132_000, workers: 16, load: 0.63, minutes: 21 * day),
    Role(name: "search-index-update", site: .flink, plan: .fanOut, rate: 4_100, workers: 6, load: 0.39, minutes: 700),
    Role(
      name: "customer-360", site: .spark, plan: .enrich, rate: 120_000, workers: 24, load: 0.71, minutes: 95,
      batchMinutes: 240),
    Role(name: "geo-fencing", site: .dataflow, plan: .scoring, rate: 17_800, workers: 6, load: 0.47, minutes: 3 * day),
    Role(
      name: "churn-features", site: .spark, plan: .rollup, rate: 88_000, workers: 12, load: 0.6, minutes: 33,
      batchMinutes: 90),
    Role(
      name: "notifications-fanout", site: .flink, plan: .fanOut, rate: 1_250, workers: 4, load: 0.33, minutes: 6 * day),
    Role(name: "currency-rates", site: .direct, plan: .mirror, rate: 12, workers: 1, load: 0.08, minutes: 4 * day),
    Role(
      name: "log-archive", site: .dataflow, plan: .mirror, rate: 210_000, workers: 20, load: 0.68, minutes: 30 * day),
    Role(name: "cdc-mirror", site: .flink, plan: .mirror, rate: 3_300, workers: 4, load: 0.42, minutes: 18 * day),
    Role(
      name: "audit-trail", site: .flink, plan: .ledger, rate: 820, workers: 4, load: 0.21, minutes: 40 * day,
      incident: .badRecord(at: 90)),
    Role(
      name: "gdpr-erasure", site: .spark, plan: .rollup, rate: 40_000, workers: 4, load: 0.5, minutes: 130,
      batchMinutes: 37, opening: .finished),
    Role(name: "shipment-eta", site: .dataflow, plan: .scoring, rate: 2_900, workers: 4, load: 0.44, minutes: 400),
    Role(
      name: "schema-check", site: .direct, plan: .rollup, rate: 5_000, workers: 1, load: 0.4, minutes: 55,
      batchMinutes: 2, opening: .finished),
  ]

  /// The job that comes a few minutes later and finds too few slots.
  static let latecomer = Role(
    name: "features-backfill", site: .flink, plan: .scoring, rate: 55_000, workers: 56, load: 0.6, minutes: 0,
    opening: .pending)

  init(role: Role, index: Int, noise: DemoNoise) {
    self.init(
      index: index, name: role.name, site: role.site, type: role.batchMinutes == nil ? .streaming : .batch,
      plan: role.plan, usualRate: role.rate, parallelism: role.workers, load: role.load, age: role.minutes * 60,
      length: role.batchMinutes.map { $0 * 60 }, stateBytes: role.rate * noise.between(2_000...20_000, 2),
      incident: role.incident, noise: noise, opening: role.opening)
  }
}
