extension DemoPlan {
  static let ledger = DemoPlan(
    line: [
      Vertex("Source: ReadPayments/KafkaIO.Read", 0.14, takes: 0, gives: 1),
      Vertex("ParseJson/ParDo(ParseFn)", 0.36, takes: 1, gives: 0.99),
      Vertex("LedgerState/GroupByKey -> UpdateBalance", 1, takes: 0.99, gives: 0.99),
      Vertex("Sink: WriteLedger/JdbcIO.Write", 0.42, takes: 0.99, gives: 0),
    ], ships: ["FORWARD", "HASH", "FORWARD"])

  static let enrich = DemoPlan(
    [
      Vertex("Source: ReadOrders/KafkaIO.Read", 0.22, takes: 0, gives: 0.94),
      Vertex("Source: ReadCatalog/KafkaIO.Read", 0.2, takes: 0, gives: 0.06),
      Vertex("Enrich/CoGroupByKey", 0.29, takes: 1, gives: 0.97),
      Vertex("Window/Window.Into(FixedWindows(5 min)) -> GroupByKey", 1, takes: 0.97, gives: 0.96),
      Vertex("Format/ParDo(ToAvro)", 0.18, takes: 0.96, gives: 0.96),
      Vertex("Sink: WriteEnriched/KafkaIO.Write", 0.26, takes: 0.96, gives: 0),
    ],
    joined: [
      (0, 2, "HASH"), (1, 2, "HASH"), (2, 3, "HASH"), (3, 4, "FORWARD"), (4, 5, "FORWARD"),
    ])

  static let sessions = DemoPlan(
    line: [
      Vertex("Source: ReadClicks/PubsubIO.Read", 0.17, takes: 0, gives: 1),
      Vertex("ParseAvro/ParDo(DecodeFn)", 0.31, takes: 1, gives: 0.998),
      Vertex("SessionWindow/GroupByKey(user_id)", 1, takes: 0.998, gives: 0.34),
      Vertex("CountPerPage/Combine.PerKey", 0.28, takes: 0.34, gives: 0.12),
      Vertex("Sink: WriteSessions/BigtableIO.Write", 0.22, takes: 0.12, gives: 0),
    ], ships: ["FORWARD", "HASH", "HASH", "FORWARD"])

  static let scoring = DemoPlan(
    line: [
      Vertex("Source: ReadTransactions/KafkaIO.Read", 0.13, takes: 0, gives: 1),
      Vertex("FeatureLookup/ParDo(StateFn)", 0.55, takes: 1, gives: 1),
      Vertex("ScoreModel/RunInference", 1, takes: 1, gives: 1),
      Vertex("Sink: WriteAlerts/KafkaIO.Write", 0.11, takes: 0.04, gives: 0),
    ], ships: ["HASH", "REBALANCE", "FORWARD"])

  static let mirror = DemoPlan(
    line: [
      Vertex("Source: ReadChanges/DebeziumIO.Read", 0.4, takes: 0, gives: 1),
      Vertex("Dedupe/Deduplicate.KeyedValues", 0.7, takes: 1, gives: 0.93),
      Vertex("Sink: Upsert/JdbcIO.Write", 1, takes: 0.93, gives: 0),
    ], ships: ["HASH", "FORWARD"])

  static let fanOut = DemoPlan(
    [
      Vertex("Source: ReadEvents/KafkaIO.Read", 0.2, takes: 0, gives: 1),
      Vertex("Route/ParDo(RouteFn)", 0.6, takes: 1, gives: 1.4),
      Vertex("Sink: Mail/ParDo(SendFn)", 1, takes: 0.4, gives: 0),
      Vertex("Sink: Push/ParDo(SendFn)", 0.5, takes: 0.9, gives: 0),
    ], joined: [(0, 1, "REBALANCE"), (1, 2, "HASH"), (1, 3, "HASH")])

  static let rollup = DemoPlan(
    line: [
      Vertex("Read/TextIO.ReadFiles", 0.5, takes: 0, gives: 1),
      Vertex("Filter/Filter.By", 0.3, takes: 1, gives: 0.82),
      Vertex("Rollup/Combine.PerKey(Sum)", 1, takes: 0.82, gives: 0.05),
      Vertex("Write/ParquetIO.Sink", 0.4, takes: 0.05, gives: 0),
    ], ships: ["FORWARD", "HASH", "FORWARD"])

  static let streaming = [sessions, enrich, mirror, fanOut, scoring, ledger]
}
