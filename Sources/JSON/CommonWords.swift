/// Words that stand behind `the password is`, and are none.
enum CommonWords {
  /// In any case; participles and adverbs by their ends.
  static func holds(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    let word = text.lowercased()
    if words.contains(word) { return true }
    return word.utf8.count >= 6 && word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      && ["ed", "ing", "able", "ible", "ly"].contains(where: word.hasSuffix)
  }

  static let fillers: Set = [
    "now", "actually", "still", "just", "really", "simply", "set", "changed", "to", "equal", "called",
  ]

  private static let words = Set(
    """
    a about after again all also always an and any are as at back bad be because been before behind being below between \
    broken but by came can cannot case code common correct could dead did different do does done down due each either empty \
    enough equal even ever fast fine first for free from full given gone good had has have he healthy held her here his how \
    i if in incorrect inside into invalid is it its job just kept known last late left less long longer lost made many me \
    mine missing more most my needed never new next nil no none nor not nothing now null of off ok okay old on once only or \
    other our out outside over own part plain present public ready red required right running safe same sent set she short \
    should shown slow so some still stored stuck such taken than that the their them then there they this those through to \
    today tomorrow too true false under unknown unset until up us used useless valid very was we weak were what when where \
    whether which who why will with within without wrong yes yesterday yet you your expire expires clear hidden private \
    secret password token key service masked encrypted oauth2 base64 md5 sha1 sha256 sha512 utf8 v1 v2 v3 k8s s3
    """.split(separator: " ").map(String.init))
}
