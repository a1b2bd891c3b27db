import FoundationEssentials
import Jobs

extension State {
  mutating func select(_ id: String?) {
    displaced = nil
    isTopHeld = false
    guard selected != id else { return keepInSight() }
    heir = nil
    selected = id
    // The first step after a rest is answered at once; those of a walk wait.
    let walking = now.timeIntervalSince(selectionMovedAt) < 0.3
    selectionMovedAt = now
    selectionRestsAt = walking ? now.addingTimeInterval(State.restSeconds) : now
    keepInSight()
  }

  /// A selection that the operator moves ends the conversation: “it” is now the row that is looked at.
  mutating func byHand(_ move: (inout State) -> Void) {
    let before = selected
    move(&self)
    if selected != before { conversation = [] }
  }

  mutating func select(row: Int) {
    guard jobs.shownCount > 0 else { return }
    select(jobs.job(at: min(max(0, row), jobs.shownCount - 1))?.id)
  }

  mutating func move(by rows: Int) { select(row: (jobs.row(of: selected) ?? (rows > 0 ? -1 : 0)) + rows) }

  /// After the list has changed: the selection stays with its job; where the job is gone, it takes its neighbour's place.
  mutating func keepSelection(near row: Int?) {
    if let selected, jobs.row(of: selected) != nil { return }
    let next = jobs.job(at: min(row ?? 0, max(0, jobs.shownCount - 1)))?.id
    selected = next
    selectionRestsAt = now
  }

  /// Scrolls the table as little as is needed for the selected row to be seen.
  mutating func keepInSight() {
    let rows = max(1, Layout(self).rows)
    let last = max(0, jobs.shownCount - rows)
    if !isTopHeld, let row = jobs.row(of: selected) { top = min(max(top, row - rows + 1), row) }
    top = min(max(0, top), last)
  }

  /// The next job that fails or is slow, around the end of the list.
  mutating func selectProblem(_ step: Int) {
    let count = jobs.shownCount
    let from = jobs.row(of: selected) ?? (step > 0 ? -1 : count)
    for distance in stride(from: 1, through: count, by: 1) {
      let row = ((from + step * distance) % count + count) % count
      if let job = jobs.job(at: row), Grade(job).isProblem { return select(job.id) }
    }
    say(count == 0 ? "no job is shown" : "no shown job fails or is slow" + unlessSilent, .info)
  }

  /// The job that a command, a key or a sentence means which names none: the open one, on a list what its highlight stands on,
  /// else the table's. What is not on the screen is not meant.
  var meantJob: String? {
    if let openJob { return openJob }
    guard page.isList else { return selected }
    switch listContent?.chosen(self)?.leads {
    case .job(let id, _), .trace(let id, _): return id
    case .jobs, .runnersJobs, .results, nil: return nil
    }
  }

  /// The jobs that an action is for: the marked ones in the list's order, else the one that is looked at.
  var targets: [String] {
    let areMarksMeant = openJob == nil && !page.isList && !marks.isEmpty
    return areMarksMeant ? markedInOrder : meantJob.map { [$0] } ?? []
  }

  /// The marked jobs in the list's order, the hidden ones too.
  var markedInOrder: [String] {
    marks.isEmpty ? [] : jobs.order.map { jobs.slots[$0].id }.filter(marks.contains)
  }
}
