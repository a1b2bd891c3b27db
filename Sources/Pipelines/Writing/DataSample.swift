/// The beginning of a data set: its form, and the names and types of its fields. Values are not kept.
package struct DataSample: Sendable, Hashable {
  package enum Form: String, Sendable, Hashable { case csv, jsonLines = "json_lines" }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case integer, number, boolean, timestamp, text, object, list

    var isNumeric: Bool { self == .integer || self == .number }

    /// As a sentence says it: `note is text`.
    var words: String {
      switch self {
      case .integer: "a whole number"
      case .text: "text"
      case .object: "an object"
      case .number, .boolean, .timestamp, .list: "a \(rawValue)"
      }
    }
  }

  package struct Field: Sendable, Hashable {
    package var name: String
    package var kind: Kind
    /// It is missing or empty in some of the records.
    package var isOptional: Bool
  }

  package var form: Form
  package var fields: [Field]
  /// How many records the types were read from.
  package var records: Int
  /// Of CSV.
  var delimiter: Character = ","
  var hasHeader = false

  package func field(_ name: String) -> Field? { fields.first { $0.name.lowercased() == name.lowercased() } }
}
