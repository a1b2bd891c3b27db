/// A runner with the processes that its engine runs jobs in: on the wire the members of both in one object.
public struct RunnerDetail: Sendable, Hashable, Codable {
  public var status: RunnerStatus
  /// Those that are dead first, then the fullest; perhaps not all of them.
  public var processes: [EngineProcess]
  /// How many there are.
  public var total: Int
  /// In words what the list leaves out, or why there is none.
  public var note: String?

  public init(_ status: RunnerStatus) {
    self.status = status
    processes = []
    total = 0
  }

  enum CodingKeys: String, CodingKey {
    case processes
    case total = "processes_total"
    case note = "processes_note"
  }

  /// A server that does not know of processes yet tells of none.
  public init(from decoder: any Decoder) throws {
    status = try RunnerStatus(from: decoder)
    let members = try decoder.container(keyedBy: CodingKeys.self)
    processes = try members.decodeIfPresent([EngineProcess].self, forKey: .processes) ?? []
    total = try members.decodeIfPresent(Int.self, forKey: .total) ?? processes.count
    note = try members.decodeIfPresent(String.self, forKey: .note)
  }

  public func encode(to encoder: any Encoder) throws {
    try status.encode(to: encoder)
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(processes, forKey: .processes)
    try members.encode(total, forKey: .total)
    try members.encodeIfPresent(note, forKey: .note)
  }
}
