/// A threshold that is passed upwards at one value and left at a lower one, so that a figure that stands at it does not
/// make the health flap.
package struct Limit: Sendable, Hashable {
  package var raise: Double
  package var clear: Double

  package init(_ raise: Double, clear: Double) {
    self.raise = raise
    self.clear = clear
  }

  package func isPassed(by value: Double, active: Bool) -> Bool { value > (active ? clear : raise) }
}
