/// A part of the screen that a pointer can choose, and what that is, in the numbers of the view that drew it.
package struct Spot: Sendable, Hashable {
  package let area: Rect
  package let choice: Int
}
