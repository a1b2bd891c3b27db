// Commands about pipeline code.
extension CommandTable {
  static let pipelines: [Command] = [search]

  private static let search = Command(
    words: ["pipeline", "search"], summary: "Find the pipeline code that does something",
    details: """
      Searches the files below pipeline_roots by the words in them, and by meaning too where the configuration names a \
      server for embeddings. Each passage is shown with its file and lines, and each file with the options that it declares.
      """,
    arguments: [Argument(name: "QUERY", summary: "In words, or a name in code", count: .any, parameter: "query")],
    flags: [
      Flag(
        name: "directory", value: .text, placeholder: "DIRECTORY", summary: "Only below it",
        target: .argument("directory")),
      Flag(
        name: "limit", value: .whole(1...50), placeholder: "N", summary: "At the most so many passages, 8 without it",
        target: .argument("limit")),
    ],
    examples: [("mcp pipeline search where are late events dropped", "")],
    problem: { $0.all("QUERY").isEmpty ? "say what to search for" : nil },
    action: .read("search_pipelines") { PassagesPage.text($0, $1) })
}
