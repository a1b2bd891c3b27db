import Jobs

/// One saying of a driver's log. What Java writes of a thread that dies stands there without a time, so beneath whatever
/// was written before it: it is an entry of its own.
struct DriverEntry {
  let line: LogLine

  static func all(in lines: [LogLine]) -> [DriverEntry] { lines.flatMap(split).map(DriverEntry.init) }

  private static let death = "Exception in thread \""

  private static func split(_ line: LogLine) -> [LogLine] {
    var rest = line
    guard let found = rest.message.firstRange(of: "\n" + death) else { return [line] }
    var head = line
    head.message = String(line.message[..<found.lowerBound])
    rest.message = String(line.message[line.message.index(after: found.lowerBound)...])
    return [head] + split(rest)
  }

  /// The program's own thread died of it: that ends a driver.
  var isDeath: Bool { line.message.hasPrefix("\(DriverEntry.death)main\"") }

  /// A job was given up, which is passed on to the program.
  var isAbort: Bool { line.message.firstRange(of: DriverEntry.abort) != nil }

  static let abort = "Job aborted due to stage failure"

  /// Spark's scheduler gives work out: whatever stands before it, the driver has outlived.
  var isWork: Bool {
    let text = line.message
    return text.contains("Starting task ") || text.contains("DAGScheduler: Got job ")
  }

  /// It tells of what a driver lives with: of its web server, a client of which went away; of a task or an executor, whose
  /// work is done again.
  var isBystander: Bool {
    let head = line.message.firstLine
    if head.contains("Lost task ") || head.contains("Lost executor ") { return !isAbort }
    return DriverEntry.web.contains(where: line.message.contains)
  }

  private static let web = [
    "\tat org.sparkproject.jetty.", "\tat org.glassfish.jersey.server.", "\tat org.eclipse.jetty.server.",
    "ServerRuntime$Responder: ", "HttpChannel: ", "HttpChannelState: ", "QueuedThreadPool: ",
  ]
}
