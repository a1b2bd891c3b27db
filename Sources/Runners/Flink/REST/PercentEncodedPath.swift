/// The path of a process whose id may hold any character.
enum PercentEncodedPath {
  static func process(_ process: String) -> String {
    process.split(separator: "/", maxSplits: 1).map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
  }
}
