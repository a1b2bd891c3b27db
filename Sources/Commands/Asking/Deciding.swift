import BeamMCPClient
import JSON

/// Asks on a terminal whether a plan is to be done: all of it, some of its steps, or otherwise.
struct Deciding: Sendable {
  enum Verdict: Sendable, Hashable {
    case all, none, edit
    /// Places of the steps that are to be done, in their order.
    case only([Int])
  }

  private let run: Run

  init(_ run: Run) { self.run = run }

  /// - Parameters:
  ///   - count: So many steps can be done.
  ///   - total: And so many the plan has.
  ///   - word: What has to be typed for a yes, where the plan changes production; nil where `y` is enough.
  func verdict(count: Int, of total: Int, word: String?) -> Verdict {
    while true {
      run.streams.error(Deciding.question(count: count, of: total, word: word))
      guard let line = run.streams.line() else { break }
      let typed = line.trimmingBlanks
      if let word {
        if typed == word { return .all }
      } else if ["y", "yes"].contains(typed.lowercased()) {
        return .all
      }
      if ["", "n", "no"].contains(typed.lowercased()) { break }
      if ["e", "edit"].contains(typed.lowercased()) { return .edit }
      guard count > 1, typed.allSatisfy({ $0.isASCII && ($0.isWholeNumber || " ,-".contains($0)) }) else { break }
      guard let places = Deciding.places(typed, count) else {
        run.note("the steps are 1 to \(count), as in 1,3 or 2-3")
        continue
      }
      // All of them are the plan that was just asked about, with what its yes takes.
      return .only(places)
    }
    run.note("nothing was done")
    return .none
  }

  private static func question(count: Int, of total: Int, word: String?) -> String {
    let some = count > 1 ? ", or the steps to do, as in 1,3" : ""
    let it = count < total ? "the \(count) of \(total) steps that can be done" : "it"
    guard let word else { return "Do \(it)? [y/N/e to edit\(some)] " }
    return "This is production. Type \(Shown.text(word)) to do \(it) (e to edit\(some)): "
  }

  /// `1,3`, `1 3`, `2-4`: from 0, in the plan's order; nil where one of them is none.
  static func places(_ text: String, _ count: Int) -> [Int]? {
    var places: Set<Int> = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], let last = ends.last ?? nil, ends.count <= 2, (1...count).contains(first),
        (first...max(first, count)).contains(last)
      else { return nil }
      places.formUnion(first - 1..<last)
    }
    return places.isEmpty ? nil : places.sorted()
  }
}

extension String {
  var trimmingBlanks: String {
    let begun = drop(while: \.isWhitespace)
    return String(begun.reversed().drop(while: \.isWhitespace).reversed())
  }
}
