import Jobs

/// The filter of the table: its text as typed, and what it means where it means something.
package struct TableFilter: Sendable {
  package private(set) var text = ""
  package private(set) var error: String?
  private var words: [[UInt8]] = []

  package init() {}

  package init(_ text: String) {
    self.text = text
    words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
  }

  package var isActive: Bool { !words.isEmpty }

  func passes(_ job: Job, _ haystack: [UInt8]) -> Bool {
    words.allSatisfy { TableFilter.contains(haystack, $0) }
  }

  static func haystack(_ job: Job) -> [UInt8] {
    Array("\(Cut.short(job.name)) \(job.id) \(job.runner) \(job.state.rawValue) \(Cut.short(job.diagnostics))".lowercased().utf8)
  }

  private static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, haystack.count >= needle.count else { return needle.isEmpty }
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      if haystack[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}
