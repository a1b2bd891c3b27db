import Testing

@testable import Pipelines

struct PassageCutterTests {
  private func cut(_ text: String, _ kind: CodeKind) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return PassageCutter.passages(of: lines, kind, name: "file").map { "\($0.title) \($0.first)-\($0.last)" }
  }

  @Test func `Python is cut at its functions, methods and classes`() {
    let text = """
      \"\"\"Counts words.\"\"\"
      import re

      class Split(beam.DoFn):
        size = 3

        # One line.
        @typed
        def process(self, line):
          def inner():
            pass
          return line

      async def run():
        pass
      """
    #expect(cut(text, .python) == ["file 1-3", "Split 4-6", "Split.process 7-13", "run 14-15"])
  }

  @Test func `braces are cut at classes and methods, and not at what is called in them`() {
    let text = """
      package org.example;

      /** Counts. */
      public class Count {
        @Override
        public void process(Context c) {
          if (c.isLate()) {
            drop(c);
          }
        }

        static Pipeline build(Options options) {
          return Pipeline.create(options);
        }
      }
      """
    #expect(cut(text, .braces) == ["file 1-2", "Count 3-4", "Count.process 5-11", "Count.build 12-15"])
  }

  @Test func `a long function is cut into pieces that keep its name`() {
    let text = "def f():\n" + String(repeating: "  x = 1\n", count: 200)
    let passages = cut(text, .python)
    #expect(passages.count == 4 && passages.allSatisfy { $0.hasPrefix("f ") }, "\(passages)")
  }

  @Test func `prose is cut at its headings`() {
    #expect(cut("intro\n# One\na\n## Two\nb", .prose) == ["file 1-1", "One 2-3", "Two 4-5"])
  }
}
