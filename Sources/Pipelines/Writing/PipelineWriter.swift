import JSON
package import Models

/// Has pipelines written: by a template where that covers all that was asked for, by a model where it does not. What is
/// written has been checked, and lies below the roots.
package struct PipelineWriter: Sendable {
  package let figures = ModelFigures()
  private let roots: PipelineRoots
  private let checks: CodeChecks
  private let model: (any Model)?
  private static let retries = 2
  private static let answerLimit = 4096

  package init(roots: [String], checks: CodeChecks, model: (any Model)? = nil) {
    self.roots = PipelineRoots(roots)
    self.checks = checks
    self.model = model
  }

  @concurrent
  package func write(_ request: WritingRequest) async throws(PipelineProblem) -> WrittenPipeline {
    let path = try CodeFileWriter.place(request.file, below: roots)
    if CodeFileWriter.isThere(path), !request.replaces { throw CodeFileWriter.exists(path) }
    guard request.requirements.contains(where: { !$0.isWhitespace }) else {
      throw PipelineProblem(.invalid, "requirements: what the pipeline is to do is not said")
    }
    let sample = try request.dataset.map { given throws(PipelineProblem) in
      try CodeFileWriter.sample(given, below: roots)
    }
    let outline = OutlineReader.read(request.requirements, sample: sample?.1, dataset: sample?.path)
    guard outline.impossible.isEmpty else {
      throw PipelineProblem(
        .invalid, "requirements that the data set does not allow: \(outline.impossible.joined(separator: "; "))")
    }
    let task = Order(request: request, path: path, dataset: sample?.path, sample: sample?.1, outline: outline)
    var written = outline.notCovered.isEmpty ? try await byTemplate(task) : try await byModel(task)
    // Whoever called it off is told that nothing was written.
    if Task.isCancelled { throw PipelineWriter.stopped }
    if request.isDry {
      written.former = CodeFileWriter.isThere(path) ? CodeFileWriter.former(of: path) : nil
    } else {
      written.former = try CodeFileWriter.write(written.code, to: path, replaces: request.replaces)
    }
    written.message = PipelineWriter.words(written, isDry: request.isDry)
    return written
  }

  struct Order {
    let request: WritingRequest
    let path: String
    let dataset: String?
    let sample: DataSample?
    let outline: PipelineOutline

    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/" }
  }

  private func byTemplate(_ task: Order) async throws(PipelineProblem) -> WrittenPipeline {
    let code = PipelineTemplate.code(of: task.outline, sample: task.sample, requirements: task.request.requirements)
    var written = PipelineWriter.written(task, "template", code)
    written.checks = await checks.checks(of: code, in: task.folder, dataset: task.dataset, isOurs: true)
    if let failed = written.checks.first(where: { $0.outcome == .failed }) {
      throw PipelineProblem(.notPossible, "what the template wrote does not pass its checks: \(failed.words)")
    }
    return written
  }

  private static func written(_ task: Order, _ source: String, _ code: String) -> WrittenPipeline {
    WrittenPipeline(
      path: task.path, source: source, code: code, covered: task.outline.covered, notCovered: task.outline.notCovered,
      sample: task.sample, isStream: task.outline.source?.isStream == true)
  }

  private static func words(_ written: WrittenPipeline, isDry: Bool) -> String {
    let lines = written.code.split(separator: "\n", omittingEmptySubsequences: false).count
    let head = "\(isDry ? "would write" : "wrote") \(lines) lines to \(written.path), by \(written.source)"
    return ([head] + written.checks.map(\.words)).joined(separator: "; ")
  }
}

// By a model.
extension PipelineWriter {
  private static let stopped = PipelineProblem(.cancelled, "the writing was stopped; nothing was written")

  private func byModel(_ task: Order) async throws(PipelineProblem) -> WrittenPipeline {
    let left = task.outline.notCovered.joined(separator: "; ")
    guard let model else {
      // What would be assumed is nothing that was asked for.
      let covered = task.outline.covered.filter { !$0.hasPrefix("assumed: ") }.joined(separator: "; ")
      let rest = covered.isEmpty ? "" : ". It would cover: \(covered)"
      throw PipelineProblem(
        .notPossible, "no template covers this, and there is no language model to write it: \(left)\(rest)",
        hint: "leave that out, or name a model in the configuration")
    }
    if task.request.isDry {
      var written = PipelineWriter.written(task, "model", "")
      written.checks = [
        CodeCheck(kind: .compiles, outcome: .notRun, detail: "\(model.label) would write it, and was not asked")
      ]
      return written
    }
    var request = ModelRequest(
      system: CodePrompt.system, turns: [.user(CodePrompt.text(of: task))], choice: .none)
    request.answerLimit = PipelineWriter.answerLimit
    var (problem, last) = ("it wrote no code", "")
    for _ in 0...PipelineWriter.retries {
      let reply: ModelReply
      do throws(ModelError) {
        let asked = request
        reply = try await figures.counted("writing") { () async throws(ModelError) in try await model.reply(to: asked) }
      } catch {
        if error == .cancelled { throw PipelineWriter.stopped }
        throw PipelineProblem(.notPossible, "\(error); a template does not cover: \(left)")
      }
      if let code = CodePrompt.code(in: reply.text) {
        var written = PipelineWriter.written(task, "model", code)
        written.checks = await checks.checks(of: code, in: task.folder, dataset: task.dataset, isOurs: false)
        written.isStream =
          PipelineFacts(of: code.split(separator: "\n", omittingEmptySubsequences: false), .python).stream != nil
        guard let failed = written.checks.first(where: { $0.outcome == .failed }) else { return written }
        problem = failed.words
        // The same again: it has not understood what is wrong.
        if code == last { break }
        last = code
      }
      request.turns.append(.model(text: reply.text, calls: []))
      request.turns.append(
        .user("That does not do: \(problem). Write the whole program again, in one block of Python."))
    }
    throw PipelineProblem(
      .notPossible,
      "\(model.label) wrote nothing that passes its checks, and nothing was written: \(problem); a template does not cover: \(left)",
      hint: "say it in smaller steps, or take a larger model")
  }
}
