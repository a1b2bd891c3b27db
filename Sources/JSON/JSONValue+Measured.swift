extension JSONValue {
  /// Without numbers beyond all measure, which are null. What our own runners read was judged behind them (`Sanity`); a server
  /// elsewhere and a file may say anything, and whoever rounds 1e308 to a whole number dies of it.
  package var measured: JSONValue {
    switch self {
    case .object(let members): .object(members.mapValues(\.measured))
    case .array(let elements): .array(elements.map(\.measured))
    case .int(let value): value.magnitude < 1 << 53 ? self : .null
    case .double(let value): value.magnitude < 1e15 ? self : .null
    case .null, .bool, .string: self
    }
  }
}
