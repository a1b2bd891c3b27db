package import FoundationEssentials
import Jobs

/// Decides what to do about a job, look by look: rules alone, and no clock but that of the looks.
///
/// It follows advice only when it has stood for several looks, within bounds, not soon after another change and not more
/// often than its budget allows. What somebody else does to the job begins the cool-down anew, and a scaling by somebody
/// else is never undone: the autopilot may go on in its direction, not against it.
package struct Autopilot: Sendable {
  package enum Decision: Sendable, Hashable {
    /// Nothing is done, and why.
    case wait(String)
    case scale(to: Int, why: String)
    /// There is nothing left to do, and why.
    case end(String)
  }

  private enum Direction { case up, down }

  private let rules: AutopilotRules
  /// The parallelism that it is believed to have.
  private var known: Int?
  private var lastChange: Date?
  private var lastDirection: Direction?
  private var direction: Direction?
  private var streak = 0
  private(set) package var changes = 0
  /// Set by the scalings of others.
  private var floor: Int?
  private var ceiling: Int?
  /// What came of a scaling that the engine carried out, and that had no effect.
  private var vain: String?

  package init(_ rules: AutopilotRules) { self.rules = rules }

  package mutating func decide(_ seen: Sighting) -> Decision {
    if seen.state.isTerminal { return .end("the job is \(seen.state.rawValue)") }
    if seen.isStale { return idle("the engine does not answer; what is known of the job is old") }
    guard seen.state == .running, let now = seen.parallelism else {
      return idle("the job is \(seen.state.rawValue), and is judged when it runs")
    }
    if let text = foreign(seen, now) { return idle(text) }
    guard let advice = seen.advice, advice.parallelism != now else {
      return idle("no other parallelism would be better")
    }
    return judge(advice, now, at: seen.time)
  }

  /// To be told when a change was made, or tried.
  package mutating func changed(to parallelism: Int, from previous: Int?, at time: Date) {
    changes += 1
    settled(to: parallelism, from: previous, at: time)
  }

  /// To be told when a change was made that had no effect, and will have none: the job is not interrupted for another.
  package mutating func changedInVain(_ what: String, parallelism: Int?, at time: Date) {
    changed(to: parallelism ?? known ?? 1, from: parallelism, at: time)
    vain = what
  }

  /// To be told when a change was proposed: it is not proposed again at every look.
  package mutating func proposed(at time: Date) {
    lastChange = time
    (direction, streak) = (nil, 0)
  }

  private mutating func settled(to parallelism: Int, from previous: Int?, at time: Date) {
    if let previous, previous != parallelism { lastDirection = parallelism > previous ? .up : .down }
    (known, lastChange) = (parallelism, time)
    (direction, streak) = (nil, 0)
  }

  private mutating func idle(_ why: String) -> Decision {
    (direction, streak) = (nil, 0)
    return .wait(why)
  }
}

// What others do.
extension Autopilot {
  private mutating func foreign(_ seen: Sighting, _ now: Int) -> String? {
    defer { known = now }
    if let before = known, before != now {
      (floor, ceiling) = now > before ? (now, nil) : (nil, now)
      settled(to: now, from: before, at: seen.time)
      return "somebody scaled it from \(before) to \(now): left so, and not undone by me"
    }
    guard let foreign = seen.foreign else { return nil }
    lastChange = seen.time
    return "somebody acts on it (\(foreign)): hands off for \(Int(rules.coolDown)) s"
  }
}

// What is advised.
extension Autopilot {
  private mutating func judge(_ advice: Sighting.Advice, _ now: Int, at time: Date) -> Decision {
    let target = bounded(advice.parallelism)
    guard target != now, (target > now) == (advice.parallelism > now) else {
      return idle("\(advice.parallelism) is advised, and \(bound(advice.parallelism))")
    }
    if abs(target - now) < max(1, Int(Double(now) * rules.smallest)) {
      return idle("\(target) is advised, too little a change to interrupt it for")
    }
    let wanted = target > now ? Direction.up : .down
    streak = direction == wanted ? streak + 1 : 1
    direction = wanted
    if let why = tooSoon(wanted, at: time) { return .wait("\(target) is advised, and \(why)") }
    if let vain { return .wait("\(target) is advised, and a scaling had no effect: \(vain)") }
    if changes >= rules.budget {
      return .wait("\(target) is advised, and the budget of \(rules.budget) changes is spent")
    }
    let bound = target == advice.parallelism ? "" : " Within its bounds that is \(target)."
    return .scale(to: target, why: advice.why + bound)
  }

  private func tooSoon(_ wanted: Direction, at time: Date) -> String? {
    let needed = wanted == .up ? rules.looksUp : rules.looksDown
    if streak < needed { return "this is look \(streak) of the \(needed) that have to agree" }
    guard let lastChange else { return nil }
    let turns = lastDirection.map { $0 != wanted } ?? false
    let rest = rules.coolDown * (turns ? rules.turning : 1) - time.timeIntervalSince(lastChange)
    return rest > 0 ? "the last change or proposal is too young: \(Int(rest.rounded(.up))) s to go" : nil
  }

  private func bounded(_ parallelism: Int) -> Int {
    let low = max(rules.minimum, floor ?? rules.minimum)
    let high = min(rules.maximum, ceiling ?? rules.maximum)
    return max(rules.minimum, min(rules.maximum, min(high, max(low, parallelism))))
  }

  private func bound(_ parallelism: Int) -> String {
    if let ceiling, parallelism > ceiling, ceiling < rules.maximum {
      return "somebody scaled it down to \(ceiling): I do not go above that in this run"
    }
    if let floor, parallelism < floor, floor > rules.minimum {
      return "somebody scaled it up to \(floor): I do not go below that in this run"
    }
    if parallelism > rules.maximum { return "it may have \(rules.maximum) at the most" }
    if parallelism < rules.minimum { return "it has to have \(rules.minimum) at the least" }
    return "somebody set what it has; I do not undo that"
  }
}
