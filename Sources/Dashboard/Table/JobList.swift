import FoundationEssentials
package import Jobs
import Screen

/// All jobs, and the order in which those that pass the filter are shown. It is kept, not made: a change of 500 jobs of
/// 10,000 costs a merge, and a key that moves the selection costs nothing here.
package struct JobList: Sendable {
  /// Jobs by slot; a slot keeps its number while its job lives. What is compared often lies in arrays of its own.
  var slots: [Job] = []
  var keys: [SortKey] = []
  var passes: [Bool] = []
  var slotOfID: [String: Int] = [:]
  var free: [Int] = []
  /// Slots in order: of all jobs, and of those shown.
  var order: [Int] = []
  package internal(set) var shown: [Int] = []
  package internal(set) var counts = [Int](repeating: 0, count: Grade.allCases.count)
  /// Columns of the longest name so far, as far as a table makes use of them.
  private(set) var longestName = 0
  /// Columns of the longest reason so far, up to those that `TableLayout` would keep for one.
  private(set) var longestReason = 0
  /// Columns that stay away otherwise, and of which some job has told so far.
  private(set) var told: Set<Column> = []
  private var worstID: String?
  /// How many jobs that have not ended have a silent engine; and by its runner how many, and since when.
  var unconfirmedCount = 0
  private(set) var unconfirmed: [String: Unconfirmed] = [:]
  /// How many jobs bear a name.
  var namesakes: [String: Int] = [:]
  /// How many jobs have an engine's id.
  var natives: [String: Int] = [:]
  /// Jobs that have come, or changed their state, a moment ago.
  var notable: [String: Notable] = [:]
  /// What a job was before its last change, for the marks of changed cells.
  var recent: [String: Change] = [:]

  package internal(set) var sort = SortOrder.worstFirst
  package internal(set) var filter = TableFilter()

  struct Change: Sendable {
    var before: Job
    var at: Date
  }

  /// What is marked for longer than a changed figure.
  struct Notable: Sendable {
    enum Kind: Sendable { case arrived, changedState }

    var kind: Kind
    var at: Date
  }

  /// Jobs of a runner that their engine does not confirm.
  struct Unconfirmed: Sendable, Hashable {
    var jobs = 0
    var troubled = 0
    /// When the engine last told of the one that was told of first.
    var since: Date
  }

  package init() {}

  /// Notes what leaves the list or comes into it.
  mutating func tally(_ job: Job, _ step: Int) {
    counts[Grade(job).rawValue] += step
    if job.stale, !job.state.isTerminal { unconfirmedCount += step }
  }

  /// As `findWorst`: looked for when the list changes, and only while an engine is silent.
  mutating func findUnconfirmed() {
    unconfirmed = [:]
    guard unconfirmedCount > 0 else { return }
    for slot in slotOfID.values where slots[slot].stale && !slots[slot].state.isTerminal {
      let at = slots[slot].observedAt
      var of = unconfirmed[slots[slot].runner] ?? Unconfirmed(since: at)
      of.jobs += 1
      of.troubled += Grade(slots[slot]).isProblem ? 1 : 0
      of.since = min(of.since, at)
      unconfirmed[slots[slot].runner] = of
    }
  }

  /// Looked for when the list changes, not when it is drawn: in another order than worst first all jobs are looked at.
  mutating func findWorst() {
    guard let grade = Grade.problems.first(where: { count($0) > 0 }) else { return worstID = nil }
    if sort == .worstFirst, let first = order.first, Grade(slots[first]).isProblem { return worstID = slots[first].id }
    // Of hundreds that are equally bad any one will do.
    let slots = slots
    let found = order.lazy.filter { Grade(slots[$0]) == grade }.prefix(500).map { slots[$0] }
    worstID = found.map { (key: SortOrder.worstFirst.key(of: $0), id: $0.id) }.min { $0.key < $1.key }?.id
  }

  /// One of several that bear a name has a piece of its id behind it, or its runner.
  mutating func measure(_ job: Job) {
    let most = max(Name.ownColumns, 1 + job.runner.utf8.count)
    guard longestName < Column.job.maximum, job.name.utf8.count + most > longestName else { return }
    let own = isAlone(job) ? 0 : isOwn(job) ? Name.ownColumns : most
    let columns = Cut.line(Name.shown(Cut.short(job.name, 256))).columns + own
    longestName = max(longestName, min(Column.job.maximum, columns))
  }

  /// A reason that is gone keeps its room: a table that grows columns and loses them again cannot be read.
  mutating func measureReason(_ job: Job) {
    guard longestReason < TableLayout.reason else { return }
    // What is said before the reason: how old it is, or who knows of it.
    let before = job.known(at: job.observedAt).map { $0.utf8.count + 3 } ?? (job.stale ? 9 : 0)
    guard before + job.diagnostics.utf8.count > longestReason else { return }
    let columns = before + Cut.line(Cut.short(job.diagnostics, 256)).columns
    longestReason = max(longestReason, min(TableLayout.reason, columns))
  }

  /// None is forgotten: a table whose columns come and go cannot be read.
  mutating func noteTold(_ job: Job) {
    guard told.count < Column.byUse.count else { return }
    for column in Column.byUse where !told.contains(column) && column.isTold(job) { told.insert(column) }
  }

  /// Whether no other job has a name that reads alike.
  func isAlone(_ job: Job) -> Bool { namesakes[Name.look(job.name), default: 0] <= 1 }

  /// What its id has behind the runner: a piece of it, which tells it from others of its name on the same engine.
  static func own(_ job: Job) -> String {
    let id = Cut.short(job.id, 128)
    let own = id.hasPrefix(job.runner + "-") ? String(id.dropFirst(job.runner.count + 1)) : id
    return String(own.prefix(Name.ownColumns - 1))
  }

  /// No other runner lists the engine's job, too.
  func isOwn(_ job: Job) -> Bool { job.nativeID.map { natives[$0, default: 0] <= 1 } ?? true }

  /// Its name where no column says whose it is: one that several jobs bear has the id behind it, which begins with the
  /// runner.
  func told(_ id: String?, as name: String, _ width: Int) -> String {
    guard let job = id.flatMap({ self[$0] }), !isAlone(job) else { return Cut.fit(Name.shown(name), width) }
    return Cut.middle(Name.shown(name), width * 3 / 4) + " " + Cut.middle(Cut.short(job.id, 128), 22)
  }

  /// How many marks will fade.
  var fading: Int { recent.count + notable.count }

  package var count: Int { slotOfID.count }
  package var shownCount: Int { shown.count }
  package func count(_ grade: Grade) -> Int { counts[grade.rawValue] }

  package subscript(id: String) -> Job? { slotOfID[id].map { slots[$0] } }

  /// The job in a row of the table; nil below its end.
  package func job(at row: Int) -> Job? { shown.indices.contains(row) ? slots[shown[row]] : nil }

  /// Whether the filter lets it pass: to find its row takes a walk through the table.
  func isShown(_ id: String) -> Bool { slotOfID[id].map { passes[$0] } ?? false }

  /// The row of a job; nil where the filter hides it.
  package func row(of id: String?) -> Int? {
    guard let id, let slot = slotOfID[id], passes[slot] else { return nil }
    return shown.firstIndex(of: slot)
  }

  package func contains(_ id: String) -> Bool { slotOfID[id] != nil }

  /// All jobs in the table's order, the hidden ones too: for what reads sentences and names.
  package var all: [Job] { order.map { slots[$0] } }
  /// Jobs that fail or are slow, the hidden ones too, the worst first; at most so many that one can read.
  var problems: [Job] {
    let found = order.lazy.map { slots[$0] }.filter { Grade($0).isProblem || Grade($0) == .known }.prefix(100)
    return found.map { (key: SortOrder.worstFirst.key(of: $0), job: $0) }.sorted { $0.key < $1.key }.map(\.job)
  }

  /// The job that is worst off; nil where none fails or is slow.
  var worst: Job? { worstID.flatMap { self[$0] } }

  package var shownIDs: [String] { shown.map { slots[$0].id } }
}
