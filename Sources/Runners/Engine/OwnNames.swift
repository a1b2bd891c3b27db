/// Our ids of the jobs that were begun through one runner, by the engine's.
///
/// Of those that the engine lists no more the newest are kept: the fleet remembers what the older ones are called, and the
/// registry how they were submitted.
struct OwnNames: Sendable {
  static let kept = 1000

  private(set) var all: [String: String] = [:]
  /// The engine's ids, in the order in which they came.
  private var order: [String] = []
  private var pruned = 0

  subscript(nativeID: String) -> String? {
    get { all[nativeID] }
    set {
      guard let newValue else { return remove([nativeID]) }
      if all.updateValue(newValue, forKey: nativeID) == nil { order.append(nativeID) }
    }
  }

  var nativeIDs: Set<String> { Set(all.keys) }

  func nativeIDs(of jobID: String) -> [String] { all.compactMap { $0.value == jobID ? $0.key : nil } }

  /// Forgets what is neither listed nor among the newest, a fifth of these at a time; returns our ids of what has none of the
  /// engine's then.
  mutating func prune(listed: () -> Set<String>) -> Set<String> {
    guard order.count > max(pruned, OwnNames.kept) + OwnNames.kept / 5 else { return [] }
    let listed = listed()
    let old = Set(order.prefix(order.count - OwnNames.kept)).subtracting(listed)
    let names = Set(old.compactMap { all[$0] })
    remove(old)
    pruned = order.count
    return names.subtracting(all.values)
  }

  private mutating func remove(_ nativeIDs: Set<String>) {
    let known = nativeIDs.filter { all.removeValue(forKey: $0) != nil }
    if !known.isEmpty { order.removeAll(where: known.contains) }
  }
}
