/// One frame of a stack trace: whose code it is, and what it is called without that which differs from one process, one build
/// and one job to the next. Line numbers are such: a method that fails is one place, whichever release it is in.
package struct TraceFrame: Sendable, Hashable {
  package enum Owner: Sendable, Hashable {
    /// The program's; of libraries that we know no better the same.
    case program
    /// The language's: such frames stand between two of the program as well.
    case language
    case engine
    /// The engine's, where it hands a record or a task on: what stands beneath did not call what failed, it was only before it
    /// in the chain, or is how deep the engine's own stack is.
    case handover
  }

  package let owner: Owner
  /// Nil where it is generated or left out, and has no name that would be the same elsewhere.
  package let name: String?

  /// Of a line of a trace of Java's, `\tat com.acme.Map.map(Map.java:7)`, or of Python's; nil where it is no frame.
  init?(_ line: Substring) {
    let text = line.unindented
    if text.startIndex == line.startIndex { return nil }
    if text.begins(with: "at ") {
      self.init(java: Substring(text.utf8.dropFirst(3)))
    } else if text.begins(with: "File \"") {
      self.init(python: Substring(text.utf8.dropFirst(6)))
    } else if text.begins(with: "… "), text.holds("of the framework") {
      self.init(owner: .engine, name: nil)
    } else {
      return nil
    }
  }

  private init(owner: Owner, name: String?) { (self.owner, self.name) = (owner, name) }

  private init?(java text: Substring) {
    let call = text.upTo(0x28)
    // A message may go on in a line of its own: ` at [Source: (String)"…"; line: 1, column: 2]`.
    guard call.endIndex < text.endIndex, !call.holds(" "), call.holds(".") else { return nil }
    owner = Owner(java: call)
    name = TraceFrame.generated.contains { call.holds($0) } ? nil : TraceFrame.unnumbered(Owner.unprefixed(call))
  }

  /// `/srv/orders.py", line 21, in enrich`: where a file lies differs from worker to worker.
  private init?(python text: Substring) {
    guard let close = text.firstIndex(of: "\""), let place = text[close...].firstRange(of: ", in ") else { return nil }
    let path = text[..<close]
    owner = Owner(python: path)
    let file = path.behindLast(0x2F)
    name = "\(file):\(text[place.upperBound...])"
  }

  /// Accessors that the machine makes after some calls, hidden classes of lambdas, proxies and invokers.
  private static let generated = [
    "$$Lambda", "jdk.internal.reflect.", "sun.reflect.", "java.lang.reflect.", "java.lang.invoke.", "$Proxy",
    "$$FastClass", "$$Enhancer", "$DoFnInvoker", "$auxiliary$",
  ]

  /// `lambda$main$3`, `$anonfun$run$4` and the names of Flink's generated classes count through a file or a process.
  private static func unnumbered(_ name: Substring) -> String {
    guard name.holds("$") else { return String(name) }
    let dot = name.utf8.lastIndex(of: 0x2E) ?? name.endIndex
    let (type, method) = (name[..<dot], name[dot...])
    let isCounted = type.holds("$anonfun$") || !type.holds(".")
    return (isCounted ? withoutNumbers(type) : String(type)) + withoutNumbers(method)
  }

  /// Without the numbers that follow a `$`.
  private static func withoutNumbers(_ text: Substring) -> String {
    var isAfter = false
    var kept = ""
    for glyph in text.unicodeScalars {
      if isAfter, ("0"..."9").contains(glyph) { continue }
      isAfter = glyph == "$"
      kept.unicodeScalars.append(glyph)
    }
    return kept
  }
}
