import Testing

@testable import Pipelines

struct CodeWordsTests {
  @Test(
    arguments: [
      ("ReadFromKafka", ["readfromkafka", "read", "from", "kafka"]),
      ("window_size", ["window_size", "window", "siz"]),
      ("beam.io.WriteToText", ["beam.io.writetotext", "beam", "io", "writetotext", "writ", "to", "text"]),
      ("HTTPServer2", ["httpserver2", "http", "server", "2"]),
      ("__init__", ["__init__", "init"]),
    ])
  func `a name is a word, and so are its parts`(name: String, words: [String]) {
    #expect(Set(CodeWords.counts(in: name).keys).isSuperset(of: words), "\(CodeWords.counts(in: name))")
  }

  @Test(
    arguments: [
      ("windows", "window"), ("writing", "write"), ("aggregated", "aggregate"), ("queries", "query"),
      ("filtering", "filter"), ("dropped", "drop"), ("parses", "parse"),
    ])
  func `a sentence's ending does not hide a name`(said: String, name: String) {
    #expect(CodeWords.stem(said) == CodeWords.stem(name))
  }

  @Test func `data is no word`() {
    #expect(CodeWords.counts(in: String(repeating: "a", count: 5000)).isEmpty)
  }
}
