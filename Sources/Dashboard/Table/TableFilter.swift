import FoundationEssentials
import Jobs

/// The filter of the table: its text as typed. A term that is not understood, yet or at all, is left out and said to be
/// wrong; the others go on, so that the list does not jump while a term is being typed.
package struct TableFilter: Sendable {
  package private(set) var text = ""
  package private(set) var error: String?
  private var meaning: JobFilter?

  package init() {}

  /// `previous` goes on where nothing of `text` is understood.
  package init(_ text: String, after previous: TableFilter = TableFilter()) {
    self.text = text
    do throws(FilterError) {
      meaning = try JobFilter(text)
    } catch {
      let others = text.replacing(error.term, with: "", maxReplacements: 1)
      meaning = (try? JobFilter(others)) ?? previous.meaning
      self.error = error.words
    }
  }

  package var isActive: Bool { meaning.map { !$0.isEmpty } ?? false }

  func passes(_ job: Job, at now: Date) -> Bool { meaning?.matches(job, at: now) ?? true }
}
