import FoundationEssentials
import JSON

/// The last answer of a master, so that the next one costs what changed in it.
struct MasterMemory: Sendable {
  private var rows = RowMemory<MasterReply.Row>()
  /// How many rows the last reading had to decode.
  var decoded: Int { rows.decoded }

  /// Nil where it is not what a master answers; what was known stays then.
  mutating func take(_ body: Data) -> MasterReply? {
    guard
      let reading = rows.take(body, id: "id", { MasterReply.Row($0, $1) }, renew: MasterMemory.renewed),
      var reply = MasterReply(frame: reading.frame)
    else { return nil }
    for row in reading.values { reply.append(row) }
    rows.keep(reading)
    return reply
  }

  /// With the duration that is told now.
  private static func renewed(_ row: MasterReply.Row, _ milliseconds: Double) -> MasterReply.Row {
    guard case .app(var app) = row else { return row }
    app.duration = milliseconds / 1000
    return .app(app)
  }
}
