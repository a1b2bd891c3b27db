/// Where a restarted job gets its state from.
enum DemoOrigin: Sendable, Hashable {
  case nothing
  /// A savepoint that is to be taken first.
  case fresh(String)
  case kept(String)

  var path: String? {
    switch self {
    case .nothing: nil
    case .fresh(let path), .kept(let path): path
    }
  }
}
