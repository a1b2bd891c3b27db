import Testing

@testable import Pipelines

struct PipelineFactsTests {
  @Test func `Python's options are read with their places, and nothing is run`() throws {
    let text = """
      parser.add_argument("--input", required=True, help="where from")
      from apache_beam.io.kafka import ReadFromKafka
      # parser.add_argument("--old")
      parser.add_argument(
          '--window_size', type=int,
          default=60, help='in seconds (fixed)')
      rows = p | ReadFromKafka(config)
      if __name__ == "__main__":
      """
    let facts = PipelineFacts(of: text.split(separator: "\n", omittingEmptySubsequences: false), .python)
    #expect(facts.options.map(\.name) == ["input", "window_size"])
    #expect(facts.options.map(\.line) == [1, 4])
    #expect(facts.options[0].isRequired && facts.options[0].help == "where from")
    #expect(facts.options[1].standard == "60" && facts.options[1].help == "in seconds (fixed)")
    #expect(facts.stream == 7 && facts.program == 8)
  }

  @Test func `Java's options are its getters`() {
    let text = """
      public interface Options extends PipelineOptions {
        @Description("Where from")
        @Validation.Required
        String getInputTopic();
        void setInputTopic(String value);

        @Default.Integer(60)
        Integer getWindowSize();
      }
      """
    let facts = PipelineFacts(of: text.split(separator: "\n", omittingEmptySubsequences: false), .braces)
    #expect(facts.options.map(\.name) == ["inputTopic", "windowSize"])
    #expect(facts.options[0].isRequired && facts.options[0].help == "Where from")
    #expect(facts.options[1].standard == "60" && !facts.options[1].isRequired)
  }
}
