/// A column of the jobs table.
package enum Column: String, Sendable, Hashable, CaseIterable {
  case runner, job, state, up, par, input = "in", output = "out", busy, backpr, lag, ckpt, rst, why

  package var title: String {
    switch self {
    case .input: "IN/s"
    case .output: "OUT/s"
    default: rawValue.uppercased()
    }
  }

  var isNumeric: Bool {
    switch self {
    case .runner, .job, .state, .why: false
    default: true
    }
  }

  /// Columns of the screen that it needs at the least.
  var minimum: Int {
    switch self {
    case .runner, .state: 10
    case .job: 14
    case .why: 20
    case .ckpt: 7
    case .lag, .backpr: 6
    case .up, .input, .output: 5
    case .busy, .par, .rst: 4
    }
  }

  /// The most that it makes use of; only JOB and WHY grow without end.
  var maximum: Int {
    switch self {
    case .runner: 18
    case .job: 48
    case .why: .max
    default: minimum
    }
  }

  /// The order in which columns are given room: what is last here is dropped first.
  static let byImportance: [Column] = [
    .job, .state, .why, .lag, .backpr, .runner, .input, .busy, .up, .par, .ckpt, .rst, .output,
  ]

}
