/// How many connections each neighbourhood has, and who must give one up when there are no more.
package struct FairShare: Sendable {
  package typealias Group = [UInt8]

  private var counts: [Group: Int] = [:]
  package private(set) var total = 0

  package init() {}

  package mutating func enter(_ group: Group) {
    counts[group, default: 0] += 1
    total += 1
  }

  package mutating func leave(_ group: Group) {
    guard let count = counts[group] else { return }
    counts[group] = count > 1 ? count - 1 : nil
    total -= 1
  }

  /// Who has the most, if giving one to the newcomer leaves them with no less than the newcomer has then.
  package func greedier(than newcomer: Group) -> Group? {
    guard let (group, count) = counts.max(by: { $0.value < $1.value }) else { return nil }
    return count > counts[newcomer, default: 0] + 1 ? group : nil
  }
}
