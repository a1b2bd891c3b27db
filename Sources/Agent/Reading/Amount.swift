/// A new parallelism in words.
enum Amount: Sendable, Hashable {
  case to(Int)
  case by(Int)
  case times(Double)

  /// The parallelism that it comes to; nil where it needs the present one and there is none, or would fall below one.
  func applied(to current: Int?) -> Int? {
    switch self {
    case .to(let count): return count
    case .by(let difference): return current.map { $0 + difference }
    case .times(let factor): return current.map { max(1, Int((Double($0) * factor).rounded())) }
    }
  }
}
