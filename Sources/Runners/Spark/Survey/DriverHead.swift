import FoundationEssentials

/// What the beginning of a driver's standard error tells: the command that started it, and the application that it began.
struct DriverHead {
  /// A driver that has said so much without naming its application will not name it (its log level hides it).
  static let limit = 512 << 10
  static let step = 32 << 10
  /// The property that marks a submission of ours.
  static let mark = "spark.beamtop.job"

  private static let connected = "Connected to Spark cluster with app ID "

  /// Takes in whole lines; the rest is kept for the next piece.
  static func read(_ text: String, into driver: inout KnownDriver) {
    let text = driver.rest + text
    // By bytes: to Swift `\r\n` is one character.
    let end = text.utf8.lastIndex(of: UInt8(ascii: "\n")) ?? text.utf8.startIndex
    driver.rest = String(text[end...].drop { $0.isNewline })
    for line in text[..<end].utf8.split(separator: UInt8(ascii: "\n")) { take(Substring(line), into: &driver) }
  }

  /// The end of the log of a driver whose application has ended: a worker that starts it again goes on in the same file.
  static func readEnd(_ log: WorkerLog, into driver: inout KnownDriver) {
    let lines = String(decoding: log.bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
    for (index, line) in lines.enumerated() {
      // The first of the file is its first start.
      let isFirst = log.start == 0 && !lines[..<index].contains { Substring($0).hasPrefix(launched) }
      if Substring(line).hasPrefix(launched), !isFirst { driver.isAgain = true }
      take(Substring(line), into: &driver)
    }
  }

  private static let launched = "Launch Command: "

  private static func take(_ line: Substring, into driver: inout KnownDriver) {
    if line.hasPrefix(launched) {
      driver.name = property("spark.app.name", in: line) ?? driver.name
      driver.mark = property(mark, in: line) ?? driver.mark
    } else if let found = line.firstRange(of: connected) {
      let id = String(line[found.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      guard id.hasPrefix("app-") else { return }
      driver.isAgain = false
      if !driver.apps.contains(id) { driver.apps.append(id) }
    }
  }

  /// The value of `"-Dname=value"`.
  private static func property(_ name: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "\"-D\(name)=") else { return nil }
    let value = line[start.upperBound...].prefix { $0 != "\"" }
    return value.isEmpty ? nil : String(value)
  }
}
