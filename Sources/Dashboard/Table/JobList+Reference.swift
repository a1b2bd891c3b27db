import FoundationEssentials
package import Jobs

/// What a typed name of a job led to.
package enum Reference: Sendable, Hashable {
  case found(Job)
  case ambiguous([Job])
  case missing
}

extension JobList {
  /// The job that a word names, in the order in which a server looks too: our id, the engine's, a name that one live
  /// job bears, a name that only ended jobs bear (the newest of them), an unambiguous beginning of an id.
  package func find(_ word: String) -> Reference {
    if let job = self[word] { return .found(job) }
    let wanted = Folded(word)
    if let slot = order.first(where: { isID(wanted, $0) }) { return .found(slots[slot]) }
    let named = order.filter { wanted.equals(slots[$0].name) }
    let live = named.filter { !slots[$0].state.isTerminal }
    if live.count == 1 { return .found(slots[live[0]]) }
    if live.count > 1 { return .ambiguous(live.map { slots[$0] }) }
    if let newest = named.max(by: { started($0) < started($1) }) { return .found(slots[newest]) }
    guard word.utf8.count >= 4 else { return .missing }
    let begun = order.filter { beginsID(wanted, $0) }
    if begun.count == 1 { return .found(slots[begun[0]]) }
    return begun.isEmpty ? .missing : .ambiguous(begun.map { slots[$0] })
  }

  /// As `find`; where nothing is called so, the job whose name alone begins with the word, or has it in it. Those that
  /// have ended are meant where no other is.
  func find(orPart word: String) -> Reference {
    let found = find(word)
    guard case .missing = found, word.utf8.count >= 2 else { return found }
    let wanted = Folded(word)
    let text = word.lowercased()
    let containing = order.filter { slots[$0].name.lowercased().contains(text) }
    let beginning = containing.filter { wanted.begins(slots[$0].name) }
    let named = beginning.isEmpty ? containing : beginning
    let live = named.filter { !slots[$0].state.isTerminal }
    let meant = live.isEmpty ? named : live
    if meant.count == 1 { return .found(slots[meant[0]]) }
    return meant.isEmpty ? .missing : .ambiguous(meant.map { slots[$0] })
  }

  private func isID(_ wanted: Folded, _ slot: Int) -> Bool {
    wanted.equals(slots[slot].id) || slots[slot].nativeID.map(wanted.equals) ?? false
  }

  /// The runner's name with a longer piece of the engine's id is a beginning too.
  private func beginsID(_ wanted: Folded, _ slot: Int) -> Bool {
    if wanted.begins(slots[slot].id) { return true }
    guard let native = slots[slot].nativeID else { return false }
    return wanted.begins(native) || wanted.begins(slots[slot].runner + "-" + native)
  }

  private func started(_ slot: Int) -> Date { slots[slot].startTime ?? .distantPast }
}
