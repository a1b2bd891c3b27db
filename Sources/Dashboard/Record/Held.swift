/// A large value in a place of its own: a word to hand on and to keep, however large it is. It is copied where it is changed while
/// somebody else holds it too.
struct Held<Value: Sendable>: Sendable {
  private var place: [Value]

  init(_ value: Value) { place = [value] }

  var value: Value { place[0] }

  mutating func with<Result>(_ change: (inout Value) -> Result) -> Result { change(&place[0]) }
}
