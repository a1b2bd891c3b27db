import Jobs

// Commands about pipeline code.
extension CommandTable {
  static let pipelines: [Command] = [search, generate]

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
    problem: { $0.all("QUERY").isEmpty ? "needs QUERY, what to search for" : nil },
    action: .read("search_pipelines") { PassagesPage.text($0, $1) })

  private static let generate = Command(
    words: ["pipeline", "generate"], summary: "Have a Beam pipeline in Python written, and checked",
    details: """
      What a template covers is written by it: reading CSV, JSON lines, text or Kafka; filtering, selecting, removing \
      duplicates; counts, sums, means, minima and maxima by key, in windows; writing JSON lines, CSV, text or Kafka. For the \
      rest the configured language model is asked, and without one it is refused, with what is not covered. Names and types \
      of fields are taken from --dataset; no value of it is shown to a model.

      The code is compiled, its imports are looked for, and where Apache Beam is installed its graph is built, without being \
      run; what a model wrote is not run for that where it uses more than Beam. It is told which checks were made. The file \
      lies below pipeline_roots; one that is there is replaced with --overwrite alone, and kept with ~ behind its name.
      """,
    arguments: [Argument(name: "REQUIREMENTS", summary: "In plain English", count: .any, parameter: "requirements")],
    flags: [
      Flag(
        name: "file", value: .text, placeholder: "FILE", summary: "The new file", target: .argument("file_path"),
        isRequired: true),
      Flag(
        name: "dataset", value: .text, placeholder: "FILE", summary: "A CSV or JSON lines file, for its fields",
        target: .argument("dataset_path")),
      Flag(
        name: "runner", value: .choice(RunnerType.allCases.map(\.rawValue)), placeholder: "TYPE",
        summary: "What it is meant to run on", target: .argument("runner_type")),
      Flag(name: "overwrite", summary: "Replace a file that is there", target: .argument("overwrite")),
    ],
    examples: [
      (
        "mcp pipeline generate --file totals.py --dataset orders.csv 'keep amount > 100 and sum amount per country'", ""
      )
    ],
    problem: { $0.all("REQUIREMENTS").isEmpty ? "needs REQUIREMENTS, what the pipeline is to do" : nil },
    action: .write(
      Command.Writing(
        tool: "generate_pipeline", isDestructive: false, doing: "writing the pipeline", essence: "file_path",
        aside: GeneratedPage.aside, patience: 900
      ) { GeneratedPage.text($0, $1) }))
}
