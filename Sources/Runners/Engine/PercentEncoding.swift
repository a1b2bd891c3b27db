import HTTP

/// Percent-encoding of what stands in a path segment or a query value of an engine's.
enum PercentEncoding {
  /// Names of metrics and files may hold any character; a comma stays, since Flink separates names with it.
  static func encode(_ text: String) -> String { PercentCoding.encoded(text, keeping: ",") }
}
