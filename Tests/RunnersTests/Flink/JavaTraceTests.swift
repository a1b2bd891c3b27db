import Testing

@testable import Runners

struct JavaTraceTests {
  @Test func `the innermost cause is the meaning`() {
    let trace = JavaTrace(
      """
      org.apache.flink.runtime.rest.handler.RestHandlerException: Could not execute application.
      \tat org.apache.flink.runtime.webmonitor.handlers.JarRunHandler.lambda$1(JarRunHandler.java:114)
      Caused by: java.util.concurrent.CompletionException: org.apache.flink.util.FlinkRuntimeException: Could not execute application.
      \t... 1 more
      Caused by: java.lang.IllegalArgumentException: unknown option --bogus
      \tat flinklab.Options.rejectUnknown(Options.java:9)
      \tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
      \t... 8 more
      """)
    #expect(trace.meaning == "IllegalArgumentException: unknown option --bogus")
    #expect(
      trace.cut == """
        java.lang.IllegalArgumentException: unknown option --bogus
        \tat flinklab.Options.rejectUnknown(Options.java:9)
        \t… 1 more frames
        wrapped by FlinkRuntimeException: Could not execute application.
        """)
  }

  @Test(arguments: [
    ("java.util.concurrent.CompletionException: java.util.concurrent.CompletionException: java.io.FileNotFoundException: gone",
      "FileNotFoundException: gone"),
    ("<Exception on server side:\njava.lang.UnsupportedOperationException: The DefaultScheduler does not\n\tat a.B.c(B.java:1)\n\nEnd of exception on server side>",
      "UnsupportedOperationException: The DefaultScheduler does not"),
    ("org.apache.flink.util.FlinkException: Stop failed.", "Stop failed."),
    ("java.lang.NullPointerException\n\tat shop.Orders.map(Orders.java:3)", "NullPointerException at shop.Orders.map(Orders.java:3)"),
    ("This file does not exist in JobManager log dir.", "This file does not exist in JobManager log dir."),
    ("Error: disk full", "Error: disk full"), ("", ""),
  ]) func `whatever the layout, one line says it`(text: String, meaning: String) {
    #expect(JavaTrace(text).meaning == meaning)
  }

  @Test func `a suppressed exception and its cause are not the cause`() {
    let trace = JavaTrace(
      """
      java.lang.IllegalStateException: real
      \tat shop.A.run(A.java:1)
      \tSuppressed: java.io.IOException: while closing
      \t\tat shop.A.close(A.java:2)
      \tCaused by: java.net.SocketException: torn
      \t\tat shop.A.close(A.java:3)
      """)
    #expect(trace.meaning == "IllegalStateException: real")
    #expect(trace.root.frames == ["shop.A.run(A.java:1)"])
  }

  @Test func `a message of several lines stays whole, and its first line is the meaning`() {
    let trace = JavaTrace("shop.BadOrderException: order 7\n  has no price\n\tat shop.A.run(A.java:1)")
    #expect(trace.root.message == "order 7\nhas no price")
    #expect(trace.meaning == "BadOrderException: order 7")
  }
}
