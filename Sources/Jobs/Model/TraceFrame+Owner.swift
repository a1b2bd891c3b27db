extension TraceFrame.Owner {
  /// Of a frame of Java's, or of a class: `java.base/java.lang.Thread.run`.
  package init(java frame: Substring) {
    let name = TraceFrame.Owner.unprefixed(frame.upTo(0x28))
    func begins(with prefixes: [String]) -> Bool { prefixes.contains { name.begins(with: $0) } }
    if begins(with: TraceFrame.Owner.languages) {
      self = .language
    } else if !begins(with: TraceFrame.Owner.engines) || name.holds(".examples.") {
      self = .program
    } else {
      self = begins(with: TraceFrame.Owner.handovers) ? .handover : .engine
    }
  }

  /// Of a file that Python names.
  package init(python path: Substring) {
    if path.begins(with: "<frozen ") || path.holds("/lib/python") && !path.holds("-packages/") {
      self = .language
    } else {
      self = TraceFrame.Owner.packages.contains { path.holds($0) } ? .engine : .program
    }
  }

  /// Without the loader and the module that stand before a class: `app//`, `java.base/`.
  static func unprefixed(_ frame: Substring) -> Substring {
    // A hidden class has a slash of its own: `com.acme.Map$$Lambda/0x00007f.map`.
    guard let slash = frame.upTo(0x24).utf8.lastIndex(of: 0x2F) else { return frame }
    return Substring(frame.utf8[slash...].dropFirst())
  }

  private static let languages = ["java.", "javax.", "jdk.", "sun.", "com.sun.", "scala.", "kotlin."]

  private static let engines = [
    "org.apache.", "akka.", "io.netty.", "com.google.cloud.dataflow.", "org.sparkproject.", "py4j.",
  ]

  private static let handovers = [
    "org.apache.flink.streaming.runtime.", "org.apache.flink.runtime.taskmanager.", "org.apache.beam.fn.harness.",
    "org.apache.beam.runners.", "org.apache.beam.repackaged.", "org.apache.spark.scheduler.",
    "org.apache.spark.executor.", "org.apache.spark.rdd.",
  ]

  private static let packages = ["-packages/", "apache_beam/", "pyspark/", "py4j/"]
}
