/// Finds whether an expression matches in a text by one look at each of its bytes. A state is a set of places in the expression;
/// each is made when a text first comes to it, and all are forgotten when there are too many.
///
/// It belongs to the task that made it.
final class ExpressionAutomaton {
  private let program: ExpressionProgram
  private let hasAssertion: Bool
  /// Bytes that no step tells apart are of one class. By the second table those beyond ASCII are read, by the first they are not.
  private let narrow: [UInt8]
  private let wide: [UInt8]?
  /// One byte of each class; the last class is the text's end.
  private let samples: [UInt8]
  private let width: Int

  /// Row by row: where a class of bytes leads from a state, as the row's offset.
  private var table: [UInt32] = []
  private var places: [[Int32]] = []
  private var known: [[Int32]: UInt32] = [:]
  private var first: UInt32 = 0
  /// Bytes that lead from the first state back to it: over these one goes many times faster. Empty where they are too few.
  private var idle: [Bool] = []
  private var seen: [UInt32]
  private var pass: UInt32 = 0
  /// What the making of states has taken so far, in bytes that could have been read instead.
  private(set) var made = 0

  /// What stands in the table in a row's place.
  private enum Sign { static let (unknown, match, none, wide): (UInt32, UInt32, UInt32, UInt32) = (0, 1, 2, 3) }
  private static let mostEntries = 1 << 17

  enum Answer { case match, none, notASCII }

  /// Nil where it would be too large.
  init?(_ expression: Expression, isForASCII: Bool) {
    hasAssertion = expression.hasAssertion
    guard let program = ExpressionProgram(expression), let classes = ByteClasses(program, hasAssertion: hasAssertion)
    else { return nil }
    self.program = program
    (narrow, wide) = (classes.narrow, isForASCII ? nil : classes.wide)
    samples = classes.samples
    width = max(4, samples.count + 2)
    seen = Array(repeating: 0, count: program.steps.count)
    forget()
  }

  var readsBeyondASCII: Bool { wide != nil }

  /// It may come upon a new state with every byte of a text.
  var isCostly: Bool { program.steps.count > 300 }

  /// Whether it matches somewhere. A text that has bytes beyond ASCII is `notASCII` where those were not to be read.
  func search(_ text: UnsafeBufferPointer<UInt8>, beyondASCII: Bool) -> Answer {
    // Of what matches nothing, every text has it.
    if let answer = answer(first) { return answer }
    var (state, at) = (first, 0)
    guard let bytes = text.baseAddress else { return answer(end(state)) ?? .none }
    if beyondASCII, wide == nil { return .notASCII }
    let classes = beyondASCII ? wide ?? narrow : narrow
    while true {
      let sign = run(bytes, text.count, classes, &state, &at)
      if at >= text.count { return answer(end(state)) ?? .none }
      if let answer = answer(sign) { return answer }
      let to = make(state, classes[Int(bytes[at])])
      if let answer = answer(to) { return answer }
      (state, at) = (to, at + 1)
    }
  }

  private func answer(_ sign: UInt32) -> Answer? {
    switch sign {
    case Sign.match: .match
    case Sign.none: Answer.none
    case Sign.wide: .notASCII
    default: nil
    }
  }

  /// Goes on as far as the table tells. What a byte leads to waits for what the one before it did; what may be skipped does not.
  @inline(__always)
  private func run(
    _ bytes: UnsafePointer<UInt8>, _ end: Int, _ classes: [UInt8], _ state: inout UInt32, _ at: inout Int
  ) -> UInt32 {
    let home = idle.isEmpty ? Sign.unknown : first
    var (here, place) = (state, at)
    defer { (state, at) = (here, place) }
    return table.withUnsafeBufferPointer { table in
      classes.withUnsafeBufferPointer { classes in
        idle.withUnsafeBufferPointer { idle in
          while place < end {
            if here == home {
              while place < end, idle[Int(bytes[place])] { place += 1 }
              if place == end { break }
            }
            let to = table[Int(here) + Int(classes[Int(bytes[place])])]
            if to <= Sign.wide { return to }
            here = to
            place += 1
          }
          return Sign.unknown
        }
      }
    }
  }

  private func end(_ state: UInt32) -> UInt32 {
    let sign = table[Int(state) + samples.count]
    return sign == Sign.unknown ? make(state, UInt8(samples.count)) : sign
  }

  private func forget() {
    table = Array(repeating: Sign.wide, count: width)
    (places, known) = ([[]], [:])
    first = state([Int32(program.start)], after: .edge)
    // With an assertion it depends on the byte before what the first state is.
    idle = hasAssertion || first <= Sign.wide ? [] : idleBytes()
  }

  private func idleBytes() -> [Bool] {
    let sets = places[Int(first) / width].dropLast().map { place in
      if case .bytes(let set, _) = program.steps[Int(place)] { set } else { ByteSet() }
    }
    let idle = (UInt8.min...UInt8.max).map { byte in byte < 0x80 && !sets.contains { $0.contains(byte) } }
    return idle.count { $0 } > 32 ? idle : []
  }
}

extension ExpressionAutomaton {
  /// Makes what a class of bytes, or the text's end, leads to from a state; returns it.
  private func make(_ state: UInt32, _ kind: UInt8) -> UInt32 {
    let isEnd = Int(kind) == samples.count
    let here = places[Int(state) / width]
    let before = here.last.flatMap(Expression.Neighbour.init(rawValue:)) ?? .other
    let byte = isEnd ? 0 : samples[Int(kind)]
    let after = isEnd ? .edge : neighbour(byte)
    let (ready, isMatch) = hasAssertion ? closed(here.dropLast(), (before, after)) : (Array(here.dropLast()), false)
    if isMatch || isEnd { return keep(isMatch ? Sign.match : Sign.none, state, kind) }
    var next = [Int32(program.start)]
    for place in ready {
      if case .bytes(let set, let to) = program.steps[Int(place)], set.contains(byte) { next.append(Int32(to)) }
    }
    if table.count > ExpressionAutomaton.mostEntries {
      forget()
      return self.state(next, after: after)
    }
    return keep(self.state(next, after: after), state, kind)
  }

  private func keep(_ sign: UInt32, _ state: UInt32, _ kind: UInt8) -> UInt32 {
    table[Int(state) + Int(kind)] = sign
    return sign
  }

  private func neighbour(_ byte: UInt8) -> Expression.Neighbour {
    byte == UInt8(ascii: "\n") ? .edge : ByteSet.isWord(byte) ? .word : .other
  }

  /// The row of a set of places, a new one where there is none.
  private func state(_ begin: [Int32], after before: Expression.Neighbour) -> UInt32 {
    var (all, isMatch) = closed(begin[...], nil)
    if isMatch { return Sign.match }
    all.sort()
    all.append(hasAssertion ? before.rawValue : 0)
    if let row = known[all] { return row }
    let row = UInt32(table.count)
    table.append(contentsOf: repeatElement(Sign.unknown, count: width))
    // The class of what is not read stands behind the end.
    table[Int(row) + samples.count + 1] = Sign.wide
    places.append(all)
    known[all] = row
    return row
  }

  /// Where one comes from these places without another byte; past an assertion only where it is known what stands beside it.
  private func closed(
    _ begin: ArraySlice<Int32>, _ beside: (before: Expression.Neighbour, after: Expression.Neighbour)?
  ) -> (places: [Int32], isMatch: Bool) {
    pass += 1
    var (open, result, isMatch) = (Array(begin), [Int32](), false)
    while let place = open.popLast() {
      guard seen[Int(place)] != pass else { continue }
      seen[Int(place)] = pass
      made += 8
      switch program.steps[Int(place)] {
      case .match: isMatch = true
      case .bytes: result.append(place)
      case .split(let one, let other): open += [Int32(one), Int32(other)]
      case .assertion(let assertion, let to):
        if let beside {
          if assertion.holds(beside.before, beside.after) { open.append(Int32(to)) }
        } else {
          result.append(place)
        }
      }
    }
    return (result, isMatch)
  }
}
