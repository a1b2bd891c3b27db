/// A piece of a file that means something by itself: a function, a class, the head of a module, a few lines.
struct Passage: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable { case function, `class`, module, text }

  /// `UserEvents.expand`; the file's name where nothing in it has one.
  var title: String
  var kind: Kind
  /// From 1, both included.
  var first: Int
  var last: Int
}
