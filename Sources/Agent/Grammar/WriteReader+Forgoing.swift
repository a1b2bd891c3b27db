extension WriteReader {
  private static let hurrying = Phrase.all(
    """
    right|straight now|away / immediately|instantly|forcibly|forcefully / at once / by|with force / force
    skip|skipping|omit|forget a|any|the|its? savepoint|savepoints|snapshot|snapshots
    """)

  /// Whether a sentence wants an end without a savepoint before it, in so many words or by its haste; one that says neither
  /// leaves that to whoever plans.
  static func forgoesSavepoint(_ text: String) -> Bool {
    let tokens = Tokenizer.tokens(of: text)
    return (losing + hurrying).first(in: tokens) != nil
  }
}
