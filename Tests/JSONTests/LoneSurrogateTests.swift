import FoundationEssentials
import JSON
import Testing

@Suite struct LoneSurrogateTests {
  @Test(arguments: [
    (#""half-\ud83d-pair""#, "half-\u{FFFD}-pair"), (#""\ude00\ud83d\ude00\ud83d""#, "\u{FFFD}\u{1F600}\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\\ud83d \ud800""#, "\\ud83d \u{FFFD}"),
    (#""whole \ud83d\ude00""#, "whole \u{1F600}"),
  ])
  func `half a pair of surrogates spoils a character and not the answer`(text: String, read: String) throws {
    #expect(try TypedJSON.decoded(Data("[\(text)]".utf8), as: [String].self) == [read])
  }

  @Test func `what has no half pair is not touched, and what is no JSON stays none`() {
    #expect(LoneSurrogates.mended(Data(#"{"a": "\ud83d\ude00 \\ud83d"}"#.utf8)) == nil)
    #expect(LoneSurrogates.mended(Data(#""\"#.utf8)) == nil)
    #expect(throws: (any Error).self) { try TypedJSON.decoded(Data(#"["\ud83d"#.utf8), as: [String].self) }
  }
}
