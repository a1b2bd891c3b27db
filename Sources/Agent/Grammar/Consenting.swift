/// A wish that nothing be asked any more: `from now on run every change without confirmation`.
enum Consenting {
  private static let without = Phrase("without confirmation|confirming|asking|bothering|approval|consent|confirmations")
  private static let always = [
    "from now|here on", "every|all|any changes|change|actions|action|commands|command|orders",
    "never|not ask|confirm me? again|any|anymore?", "always", "asking|bothering me|us? again|anymore|ever",
  ].map(Phrase.init)

  static func isWaived(in tokens: [Token]) -> Bool {
    let words = tokens.filter { !$0.isQuoted }
    return without.first(in: words) != nil && always.contains { $0.first(in: words) != nil }
  }
}
