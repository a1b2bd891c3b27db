extension Expression {
  /// Texts of which one stands wherever the expression matches, letters in lower case: the longest run of bytes that is not
  /// optional, or one for each of several branches. They are found many times faster than the expression. Nil where there are none.
  var needed: [[UInt8]]? {
    var gathered = Needed()
    gather(&gathered)
    gathered.end()
    return gathered.best.isEmpty ? nil : gathered.best
  }

  /// Goes on with the run that ends where this part begins.
  private func gather(_ needed: inout Needed) {
    switch self {
    case .bytes(let set):
      if let byte = set.oneLetter { needed.run.append(byte) } else { needed.end() }
    case .sequence(let parts):
      for part in parts { part.gather(&needed) }
    case .repeated(let part, let least, let most):
      if least > 0 { part.gather(&needed) } else { needed.end() }
      if least != 1 || most != 1 { needed.end() }
    case .choice(let parts):
      needed.end()
      let all = parts.compactMap { $0.needed }
      if all.count == parts.count { needed.offer(Array(all.joined())) }
    case .assertion: break
    }
  }

  private struct Needed {
    var run: [UInt8] = []
    var best: [[UInt8]] = []

    mutating func end() {
      if !run.isEmpty { offer([run]) }
      run = []
    }

    /// Each further text is one more look at the line: beyond a few the automaton is as fast.
    mutating func offer(_ texts: [[UInt8]]) {
      guard 1...4 ~= texts.count, worth(texts) >= 2, worth(texts) > worth(best) else { return }
      best = texts
    }

    /// How rare they are: the shortest one counts.
    private func worth(_ texts: [[UInt8]]) -> Int { (texts.map(\.count).min() ?? 0) - (texts.count - 1) / 2 }
  }
}

extension ByteSet {
  /// Its only member, or in lower case the letter whose two cases are all that is in it.
  fileprivate var oneLetter: UInt8? {
    let all = members
    if all.count == 1 { return all[0] }
    return all.count == 2 && all[0] | 0x20 == all[1] && ByteSet.capital(all[1]) == all[0] ? all[1] : nil
  }
}
