/// The master's page of an application, which alone tells the address of its driver's web server.
enum AppPage {
  /// `http://host:4040`; nil where the page has no such link. Behind the master's own proxy it is a path of the master's.
  static func ui(_ page: String, of master: String) -> String? {
    guard let label = page.firstRange(of: ">Application Detail UI<") else { return nil }
    let before = page[..<label.lowerBound]
    guard let start = before.ranges(of: "href=\"").last?.upperBound else { return nil }
    let link = String(before[start...].prefix { $0 != "\"" })
    if link.hasPrefix("http://") || link.hasPrefix("https://") { return SparkREST.base(link) }
    return link.hasPrefix("/") ? SparkREST.base(master + link) : nil
  }
}
