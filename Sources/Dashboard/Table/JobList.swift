import FoundationEssentials
package import Jobs

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
  /// What a job was before its last change, for the marks of changed cells.
  var recent: [String: Change] = [:]

  package internal(set) var sort = SortOrder.worstFirst
  package internal(set) var filter = TableFilter()

  struct Change: Sendable {
    var before: Job
    var at: Date
  }

  package init() {}

  package var count: Int { slotOfID.count }
  package var shownCount: Int { shown.count }
  package func count(_ grade: Grade) -> Int { counts[grade.rawValue] }

  package subscript(id: String) -> Job? { slotOfID[id].map { slots[$0] } }

  /// The job in a row of the table; nil below its end.
  package func job(at row: Int) -> Job? { shown.indices.contains(row) ? slots[shown[row]] : nil }

  /// The row of a job; nil where the filter hides it.
  package func row(of id: String?) -> Int? {
    guard let id, let slot = slotOfID[id], passes[slot] else { return nil }
    return shown.firstIndex(of: slot)
  }

  package func contains(_ id: String) -> Bool { slotOfID[id] != nil }

  /// All jobs in the table's order, the hidden ones too: for what reads sentences and names.
  package var all: [Job] { order.map { slots[$0] } }
  package var shownIDs: [String] { shown.map { slots[$0].id } }
}
