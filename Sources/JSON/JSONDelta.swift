/// The difference between two JSON values, itself a JSON value: what is told again and again is written down once.
///
/// - `0`: the same.
/// - `[value]`: another value in its place.
/// - `{"name": delta, …}`: members that are not as they were; null for one that is gone.
/// - `[head, from, count, {"index": delta, …}, tail]`: an array: what is new before, `count` of the old elements from `from` on,
///   those among them that are not as they were, and what is new after; so a window that moves on costs what came in.
package enum JSONDelta {
  package static func make(from old: JSONValue, to new: JSONValue) -> JSONValue {
    if old == new { return 0 }
    switch (old, new) {
    case (.object(let before), .object(let after)): return members(before, after)
    case (.array(let before), .array(let after)): return elements(before, after) ?? [new]
    default: return [new]
    }
  }

  private static func members(_ old: [String: JSONValue], _ new: [String: JSONValue]) -> JSONValue {
    var changed: [String: JSONValue] = [:]
    for (name, value) in new {
      if let before = old[name] {
        if before != value { changed[name] = make(from: before, to: value) }
      } else {
        changed[name] = [value]
      }
    }
    for name in old.keys where new[name] == nil { changed[name] = .null }
    return .object(changed)
  }

  /// Nil where little of the old array is in the new one.
  private static func elements(_ old: [JSONValue], _ new: [JSONValue]) -> JSONValue? {
    guard let first = new.first, let oldest = old.first else { return nil }
    var places = [(head: 0, from: 0)]
    if let from = old.firstIndex(of: first), from > 0 { places.append((0, from)) }
    if let head = new.firstIndex(of: oldest), head > 0 { places.append((head, 0)) }
    func alike(_ place: (head: Int, from: Int)) -> Int {
      zip(new[place.head...], old[place.from...]).count { $0 == $1 }
    }
    guard let best = places.max(by: { alike($0) < alike($1) }) else { return nil }
    let count = min(new.count - best.head, old.count - best.from)
    let areObjects = old.allSatisfy { $0.object != nil } && new.allSatisfy { $0.object != nil }
    guard areObjects || alike(best) * 2 > count else { return nil }
    var changed: [String: JSONValue] = [:]
    for index in 0..<count where old[best.from + index] != new[best.head + index] {
      changed[String(index)] = make(from: old[best.from + index], to: new[best.head + index])
    }
    return [
      .array(Array(new[..<best.head])), .int(best.from), .int(count), .object(changed),
      .array(Array(new[(best.head + count)...])),
    ]
  }

  /// The new value; nil where the difference does not fit the old one.
  package static func apply(_ delta: JSONValue, to old: JSONValue) -> JSONValue? {
    switch delta {
    case 0: return old
    case .array(let parts) where parts.count == 1: return parts[0]
    case .array(let parts): return array(parts, old)
    case .object(let changes): return object(changes, old)
    default: return nil
    }
  }

  private static func object(_ changes: [String: JSONValue], _ old: JSONValue) -> JSONValue? {
    guard case .object(var members) = old else { return nil }
    for (name, change) in changes {
      guard !change.isNull else {
        members[name] = nil
        continue
      }
      guard let value = apply(change, to: members[name] ?? .null) else { return nil }
      members[name] = value
    }
    return .object(members)
  }

  private static func array(_ parts: [JSONValue], _ old: JSONValue) -> JSONValue? {
    guard parts.count == 5, let head = parts[0].array, let from = parts[1].int, let count = parts[2].int,
      let changes = parts[3].object, let tail = parts[4].array, let before = old.array, from >= 0, count >= 0,
      from <= before.count, count <= before.count - from
    else { return nil }
    var kept = Array(before[from..<from + count])
    for (place, change) in changes {
      guard let index = Int(place), kept.indices.contains(index), let value = apply(change, to: kept[index]) else {
        return nil
      }
      kept[index] = value
    }
    return .array(head + kept + tail)
  }
}
