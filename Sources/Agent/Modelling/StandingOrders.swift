import BeamMCPClient
import Jobs

/// What a sentence orders, as far as a model may carry it out: each part of it is an order, why it is given, or what was
/// told before it; where one is anything else, nothing stands.
struct StandingOrders {
  private(set) var orders: [Order] = []
  /// The words because of which nothing stands.
  private(set) var doubt: String?
  private let scene: Scene
  /// The jobs that parts before the orders named last.
  private var told: [Job] = []
  /// Somebody of the operator's asked for what follows.
  private var isReported = false

  init(_ scene: Scene) {
    self.scene = scene
    let tokens = Preamble(Grammar.plain(scene.typed, scene)).tokens
    if let thing = tokens.first(where: { StandingOrders.isOutside($0, scene) }) {
      doubt = thing.text
      return
    }
    if let mark = Repair.marked(tokens) {
      doubt = tokens[mark].said
      return
    }
    let narration = Narration(tokens, scene)
    for part in narration.told { take(told: part) }
    let body = take(lead: tokens, narration)
    if doubt == nil { take(body) }
    let open = orders.first { !$0.isTold && !$0.isOfState && $0.file == nil && !$0.hasAmount }
    if doubt == nil, let open { doubt = StandingOrders.text(open.words) }
    if doubt == nil, orders.isEmpty { doubt = StandingOrders.text(tokens) }
  }

  private static func text(_ words: [Token]) -> String {
    words.lazy.filter { !$0.isBreak }.prefix(6).said
  }

  private static func isOutside(_ token: Token, _ scene: Scene) -> Bool {
    !token.isQuoted && Lexicon.outside.contains(token.word) && !Lexicon.places.contains(token.word)
      && !token.word.isOne(of: "box node host hosts") && !scene.index.hasPart(token.word)
  }

  // MARK: Parts

  /// Before the orders: what is only told, or who asked for them. What follows.
  private mutating func take(lead tokens: [Token], _ narration: Narration) -> [Token] {
    let request = narration.request.filter { !$0.isBreak }
    let start = tokens.indices.first { at in
      !tokens[at].isBreak
        && tokens[at...].lazy.filter { !$0.isBreak }.prefix(request.count).elementsEqual(request)
    }
    guard let start else {
      // The grammar put it in other words: the sentence itself has to begin as the operator's.
      if !StandingOrders.isOwn(tokens) { doubt = tokens.first?.text }
      return narration.request
    }
    let lead = tokens[..<start].split(whereSeparator: \.isBreak).map(Array.init)
    // `bob wants me to …` and not `bob says it is slow. …`
    if start > 0, !tokens[start - 1].isBreak, let report = lead.last {
      isReported = true
      if !StandingOrders.isOwn(report) { doubt = StandingOrders.text(report) }
    }
    return Array(tokens[start...])
  }

  private static func isOwn(_ words: [Token]) -> Bool {
    words.first.map { $0.word.isOne(of: "i we my our the as please") } == true
  }

  private mutating func take(told part: [Token]) {
    let words = part.filter { !$0.isBreak }
    let named = scene.reader.read(words).target.named
    if !named.isEmpty { told = named }
    if var order = OrderReader(words, scene, goesOn: false).order, !order.hasAmount {
      order.isTold = true
      orders.append(order)
    }
  }

  private mutating func take(_ body: [Token]) {
    for part in KernelPart.parts(body) {
      let pieces =
        part.isReason
        ? [part.words]
        : part.words.split { !$0.isQuoted && $0.word.isOne(of: "and then but ?") }.map(Array.init)
      for words in pieces where doubt == nil { take(words, part) }
    }
  }

  private mutating func take(_ words: [Token], _ part: KernelPart) {
    let reader = OrderReader(words, scene, goesOn: !orders.isEmpty || isReported)
    if reader.isCourtesy { return }
    if !part.isReason, let last = orders.indices.last, !orders[last].hasAmount, !orders[last].isOfState, reader.isAmount
    {
      orders[last].words += words
      return
    }
    if !part.isReason, let order = reader.order {
      orders.append(order)
      share(order)
      return
    }
    if orders.last?.file != nil, StandingOrders.isManner(words) { return }
    if isLook(words) || StandingOrders.isWhy(words, part) {
      if case .job(let job) = scene.reader.read(words).target, orders.isEmpty { told = [job] }
      return
    }
    doubt = StandingOrders.text(words)
  }

  /// `embiggen fraud and clickstream to 16`: of the first the number was not said yet.
  private mutating func share(_ order: Order) {
    guard order.isFragment, order.hasAmount, orders.count > 1 else { return }
    var at = orders.count - 2
    while at >= 0, !orders[at].hasAmount, !orders[at].isOfState, orders[at].file == nil, !orders[at].isTold {
      orders[at].words += order.words
      at -= 1
    }
  }

  private static let manners = Set(words: "with on as in at to for using somewhere")

  /// How a file is to be run: each word of it that counts stands in an argument, or nowhere.
  private static func isManner(_ words: [Token]) -> Bool {
    guard let first = words.first else { return true }
    return (first.text.hasPrefix("-") || manners.contains(first.word) || words.allSatisfy(\.isQuoted))
      && !words.contains { Lexicon.negations.contains($0.word) || $0.word == "if" || $0.word == "unless" }
  }

  /// `check clickstream`, beside an order: something of a job that is only to be shown.
  private func isLook(_ words: [Token]) -> Bool {
    let said = words.dropping(Lexicon.fillers)
    guard let first = said.first, !first.isQuoted, first.word != "tell", Lexicon.verbs[first.word]?.isReading == true
    else { return false }
    return said.allSatisfy { $0.number == nil && !$0.isQuoted && (Lexicon.isCommon($0.word) || scene.names($0)) }
      && !said.contains { Lexicon.verbs[$0.word]?.isWriting == true || Lexicon.negations.contains($0.word) }
  }

  /// Why something is to be done, and nothing that may take it back.
  private static func isWhy(_ words: [Token], _ part: KernelPart) -> Bool {
    if words.contains(where: \.isUnclear) { return false }
    if words.count > 1, Motive.isMotive(words) { return true }
    return part.isReason && part.tells(isGentle: false, isBehind: true, isEnding: false, goesOn: false)
  }
}

// What they allow.
extension StandingOrders {
  private static let plainly = "ask for it in plain words"

  /// Why the sentence does not order this of the job; nil where it does.
  func problem(_ tool: String, _ job: Job?, parallelism: Int?, file: String?) -> String? {
    if let doubt { return "“\(doubt)” is no order of it, nor why; \(StandingOrders.plainly)" }
    let fitting = orders.filter { order in
      if let named = order.file { return file.map { !$0.isEmpty && named.hasSuffix($0) } == true }
      return job.map { concerns(order, $0) } == true
    }
    guard !fitting.isEmpty else {
      return "the operator ordered nothing of \(job?.name ?? file ?? "it"); \(StandingOrders.plainly)"
    }
    if tool == "create_savepoint" {
      return fitting.contains(where: \.isOfState) ? nil : "the operator ordered no savepoint"
    }
    guard let parallelism, let job else { return nil }
    let isSaid = fitting.contains {
      $0.hasAmount && SaidNumbers($0.amountWords).give(parallelism, now: job.parallelism)
    }
    return isSaid ? nil : "parallelism: the operator did not say \(parallelism) of \(job.name); ask for it"
  }

  private func concerns(_ order: Order, _ job: Job) -> Bool {
    switch order.object {
    case .jobs(let jobs): return jobs.contains(job)
    case .file: return false
    case .pointed: break
    }
    let before = orders.prefix { $0.words != order.words }.reversed().lazy.compactMap(\.jobs).first ?? told
    if !before.isEmpty { return before.contains(job) }
    let looked = Set([scene.utterance.selected].compactMap(\.self) + scene.utterance.marked)
    return looked.contains(job.id) || scene.spokenOf?.named.contains(job) == true
  }
}

extension StandingOrders {
  /// It orders something whole, which no look answers.
  var isOrder: Bool { orders.contains { $0.hasAmount || $0.isOfState || $0.file != nil } }

  /// What of it the calls leave out, which makes another request of it; nil where that is nothing.
  func left(by calls: [ToolCall]) -> String? {
    let changes = calls.filter { !ToolCall.isReading($0.tool) }
    let open = orders.first { order in
      if order.isTold && !order.hasAmount { return false }
      if order.file != nil { return !changes.contains { $0.tool == "submit_job" } }
      let tool = order.isOfState ? "create_savepoint" : "scale_job"
      let changed = Set(changes.filter { $0.tool == tool }.compactMap(\.jobID))
      return order.jobs.map { $0.contains { !changed.contains($0.id) } } ?? changed.isEmpty
    }
    return open.map { StandingOrders.text($0.words) }
  }
}

extension Scene {
  /// The word names a job.
  fileprivate func names(_ token: Token) -> Bool {
    !index.exact(token.text).isEmpty || !index.partial(token.word).isEmpty
  }
}
