import FoundationEssentials
import Jobs
import Testing

struct TraceFingerprintTests {
  private func failure(_ exception: String, _ trace: String, _ message: String = "m") -> JobFailure {
    JobFailure(time: Date(timeIntervalSince1970: 0), exception: exception, message: message, trace: trace)
  }

  private func print(_ trace: String, _ exception: String = "java.lang.IllegalStateException") -> String? {
    failure(exception, trace).fingerprint
  }

  /// As Flink 1.20 and 2.3 write it, of two runs with other messages.
  private func gate(_ records: Int, line: Int = 38, version: Int = 310) -> String {
    """
    java.lang.IllegalStateException: probe failure after \(records) records
    \tat flinklab.ProbeJob$Gate.map(ProbeJob.java:130)
    \tat flinklab.ProbeJob$Gate.map(ProbeJob.java:118)
    \tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:\(line))
    \tat org.apache.flink.streaming.runtime.tasks.CopyingChainingOutput.pushToOperator(CopyingChainingOutput.java:75)
    \tat org.apache.flink.streaming.runtime.tasks.SourceOperatorStreamTask$AsyncDataOutputToOutput.emitRecord(S.java:\(version))
    \tat java.base/java.lang.Thread.run(Thread.java:840)
    """
  }

  @Test func `the same frames are the same, whatever the message, the line and the release of the engine`() throws {
    let one = try #require(print(gate(50)))
    #expect(one.utf8.count == 12 && one.allSatisfy(\.isHexDigit))
    #expect(print(gate(200, line: 37, version: 315)) == one)
    #expect(print(gate(50).replacing("probe failure after 50 records", with: "nothing alike")) == one)
    #expect(print(gate(50).replacing("java:130", with: "java:141")) == one)
  }

  @Test func `another exception, another method or another class is another one`() {
    let one = print(gate(50))
    #expect(print(gate(50), "java.lang.NullPointerException") != one)
    #expect(print(gate(50).replacing("Gate.map", with: "Gate.open")) != one)
    #expect(print(gate(50).replacing("flinklab", with: "otherlab")) != one)
    #expect(print(gate(50).replacing("ProbeJob$Gate.map(ProbeJob.java:118)", with: "Base.map(Base.java:2)")) != one)
  }

  @Test func `the engine's wrappers and its own stack are nothing, the program's exceptions around it are something`() {
    let one = print(gate(50))
    func within(_ wrapper: String) -> String {
      """
      \(wrapper): all of it
      \tat org.apache.flink.runtime.executiongraph.failover.ExecutionFailureHandler.handleFailure(E.java:180)
      Caused by: \(gate(50))
      \t... 6 more
      """
    }
    #expect(print(within("org.apache.flink.runtime.JobException")) == one)
    #expect(print(within("java.lang.RuntimeException")) == one)
    #expect(print(within("com.acme.EnrichFailure")) != one)
    #expect(print(gate(50) + "\n\tat org.apache.flink.Deeper.run(Deeper.java:1)") == one)
    #expect(print(gate(50).split(separator: "\n").dropLast(2).joined(separator: "\n")) == one)
  }

  @Test func `who stands before it in the chain did not throw`() {
    func sink(_ chain: String) -> String? {
      print(
        """
        org.apache.kafka.common.errors.TimeoutException: Topic a not present
        \tat org.apache.flink.connector.kafka.sink.KafkaWriter.write(KafkaWriter.java:196)
        \tat org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperator.processElement(S.java:178)
        \tat org.apache.flink.streaming.runtime.tasks.ChainingOutput.collect(C.java:5)
        \(chain)
        """, "org.apache.kafka.common.errors.TimeoutException")
    }
    let one = sink("\tat com.acme.orders.Split.flatMap(Split.java:4)")
    #expect(one != nil && one == sink("\tat com.acme.payments.Parse.flatMap(Parse.java:9)"))
  }

  @Test func `what is called by the engine in the program is told by the program's frame, and by what it called`() {
    func state(_ call: String, _ caller: String) -> String? {
      print(
        """
        java.lang.IllegalStateException: closed
        \tat org.apache.flink.contrib.streaming.state.RocksDBValueState.\(call)(RocksDBValueState.java:80)
        \tat com.acme.\(caller).processElement(A.java:1)
        \tat org.apache.flink.streaming.api.operators.KeyedProcessOperator.processElement(K.java:83)
        """)
    }
    #expect(state("value", "A") != state("value", "B"))
    #expect(state("value", "A") != state("update", "A"))
  }

  @Test func `what a machine counts or generates is nothing`() {
    func trace(_ middle: String, _ lambda: Int) -> String? {
      print(
        """
        java.lang.IllegalStateException: x
        \tat app//com.acme.Job.lambda$main$\(lambda)(Job.java:20)
        \(middle)
        \tat java.base/java.util.stream.ReferencePipeline$3$1.accept(ReferencePipeline.java:197)
        \tat com.acme.Job$2.map(Job.java:7)
        \tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)
        """)
    }
    let one = trace("\tat com.acme.Job$$Lambda/0x00007f3c1c0a8c40.apply(Unknown Source)", 3)
    #expect(one == trace("\tat com.acme.Job$$Lambda$14/0x0000000800c8a040.apply(Unknown Source)", 11))
    #expect(one == trace("\tat jdk.internal.reflect.GeneratedMethodAccessor41.invoke(Unknown Source)", 3))
    #expect(one == trace("\tat com.sun.proxy.$Proxy21.apply(Unknown Source)", 3))
    #expect(one == trace("\tat com.acme.Fn$DoFnInvoker.invokeProcessElement(Unknown Source)", 3))
  }

  @Test func `the depth of a recursion is nothing`() {
    func deep(_ depth: Int) -> String? {
      print(
        "x.Y: z\n" + String(repeating: "\tat com.acme.Tree.visit(Tree.java:9)\n", count: depth)
          + "\tat com.acme.A.map(A.java:1)")
    }
    #expect(deep(1) == deep(200))
  }

  @Test func `of a cause whose frames are all those of the exception around it, these count`() {
    let trace = "a.B: c\n\tat com.acme.A.map(A.java:1)\nCaused by: java.lang.NullPointerException\n\t... 1 more"
    #expect(print(trace, "java.lang.NullPointerException") != nil)
  }

  @Test func `what was suppressed, and a message of more lines, are not where it was thrown`() {
    let plain = "a.B: c\n\tat com.acme.A.map(A.java:1)\n"
    #expect(print(plain + "\tSuppressed: d.E: f\n\t\tat com.acme.Close.run(Close.java:1)") == print(plain))
    let jackson = "a.B: c\n at [Source: (String)\"{}\"; line: 1, column: 2]\n\tat com.acme.A.map(A.java:1)\n"
    #expect(print(jackson) == print(plain))
  }

  /// Spark 3.5 with Python, and Beam's Python on Dataflow.
  @Test func `of Python the last traceback counts, by file and function`() throws {
    func trace(_ message: String, _ file: String = "/srv/orders.py", _ line: Int = 21) -> String {
      """
      Traceback (most recent call last):
        File "apache_beam/runners/common.py", line 1493, in process
          return self.do_fn_invoker.invoke_process(windowed_value)
        File "\(file)", line \(line), in enrich
          raise ValueError("no such customer")
      ValueError: \(message)
      """
    }
    let one = try #require(print(trace("no such customer"), "ValueError"))
    #expect(print(trace("gone", "/tmp/staged/orders.py", 30), "ValueError") == one)
    #expect(print(trace("gone"), "KeyError") != one)
    #expect(print(trace("gone", "/srv/payments.py"), "ValueError") != one)
    let driver = "org.apache.spark.api.python.PythonException: " + trace("x") + "\n\tat org.apache.spark.A.b(A.scala:2)"
    #expect(print(driver, "ValueError") == one)
    let long = trace("x").replacing(
      "customer\")\n", with: "customer\")\n… 900 characters are left out here …\nrest of a line\n")
    #expect(print(long + "\n  File \"/srv/inner.py\", line 1, in look\nValueError: x", "ValueError") != one)
  }

  @Test(arguments: [
    "", "no frames at all", "it was killed\n  at dawn (perhaps)", "Traceback (most recent call last):",
    "org.apache.spark.SparkException: Job aborted\n\tat org.apache.spark.scheduler.DAGScheduler.abortStage(D.scala:2844)",
    "\tat ()", "  File \"", "Caused by: ",
  ]) func `where no frame tells the reason there is none`(trace: String) { #expect(print(trace) == nil) }

  @Test func `a hostile trace is looked through in a moment`() {
    let line = "\tat " + String(repeating: "a.", count: 50) + "b(C.java:1)\n"
    let traces = [
      String(repeating: "Caused by: x\n", count: 8000), String(repeating: line, count: 1000),
      "\tat " + String(repeating: "é", count: 50_000), String(repeating: "  File \"x\", line 1, in y\n", count: 4000),
      String(repeating: "Traceback (most recent call last):\n", count: 3000), String(repeating: " \t", count: 50_000),
      String(repeating: "\tat a.b\u{301}\u{1B}[2J(", count: 8000),
    ]
    let took = ContinuousClock().measure { for trace in traces { _ = print(trace) } }
    #expect(took < .seconds(2))
  }

  @Test func `an entry is small, and its fingerprint lies within it`() {
    #expect(MemoryLayout<TimelineEntry>.size <= 160)
    #expect((print(gate(1))?.utf8.count ?? 99) <= 15, "longer text is on the heap")
  }
}
