import FoundationEssentials
import JSON

/// Dates as HTTP servers write them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, §5.6.7).
enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func date(_ text: String) -> Date? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: parts[2])
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Instant.date("\(year)-\(two(month + 1))-\(two(day))T\(parts[4]).000Z")
  }
}
