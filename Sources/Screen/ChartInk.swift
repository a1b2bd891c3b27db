/// The roles that a chart is drawn in.
package enum ChartInk: Sendable, Hashable {
  case role(Role)
  /// By height: the lower part of the scale is calm, the upper part is not.
  case byHeight

  /// The role at a height, 0 to 1 of the scale.
  package func role(at fraction: Double) -> Role {
    switch self {
    case .role(let role): role
    case .byHeight: fraction < 0.5 ? .chartLow : fraction < 0.8 ? .chartMid : .chartHigh
    }
  }
}
