extension String {
  /// With a capital, as a heading or a sentence begins; names inside it stay as they are.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
