import Jobs

extension DemoJob {
  /// What the incident does to the job in this step.
  mutating func suffer(_ tick: DemoTick) {
    switch profile.incident {
    case .badDeployment: failOnBadState(tick)
    case .hotKey(let from, let until): meetHotKey(tick, from, until)
    case .heapPressure(let from, let enough): fillHeap(tick, from, enough)
    case .badRecord(let at) where tick.step == at && isRunning: meetBadRecord(tick)
    case .damagedInput(let at) where tick.step >= at && progress > 0: meetDamagedFile(tick)
    default: break
    }
  }

  /// Fails a few seconds after every start, as soon as the first record meets the state.
  private mutating func failOnBadState(_ tick: DemoTick) {
    guard isRunning, tick.step - since >= 6 + noise.pick(6, restarts, 21) else { return }
    fail(.nullPointer, at: tick.step)
    // The exponential delay of the restart strategy, up to half a minute.
    restart(tick, seconds: noise.between(6...9, restarts, 22) + min(21, Double(restarts) * 0.3))
  }

  private mutating func meetHotKey(_ tick: DemoTick, _ from: Int, _ until: Int) {
    guard tick.step >= from, tick.step < until else { return flow.hotShare = 0 }
    let fair = 1 / Double(max(workers, 1))
    let grown = min(1, Double(tick.step - from) / 40)
    flow.hotShare = fair + (max(0.36, fair) - fair) * grown
    // The hot subtask takes what one subtask can; the others wait for it.
    flow.capacity = min(flow.capacity, profile.capacity(1) / flow.hotShare)
    flow.hotExtra += flow.rate * (flow.hotShare - fair) * DemoTick.seconds
  }

  private mutating func fillHeap(_ tick: DemoTick, _ from: Int, _ enough: Int) {
    let begun = max(from, since)
    guard tick.step >= from, workers < enough else { return }
    let heap = min(0.975, 0.6 + Double(tick.step - begun) * 0.003)
    flow.heap = heap + noise.between(-0.004...0.004, tick.step, 23)
    flow.collecting = max(0.01, (heap - 0.8) * 2.6)
    flow.capacity *= 1 - flow.collecting
    if heap > 0.85, tick.step %% 24 == 0 { note(.collected(heap: heap), tick.step) }
    guard isRunning, tick.step - begun > 320 else { return }
    fail(.outOfMemory, at: tick.step)
    restart(tick, seconds: 8)
  }

  private mutating func meetBadRecord(_ tick: DemoTick) {
    fail(.nullLines, at: tick.step)
    restart(tick, seconds: 6)
  }

  private mutating func meetDamagedFile(_ tick: DemoTick) {
    fail(.damagedFile, at: tick.step)
    enter(.ended(.failed), tick.step)
  }

  mutating func fail(_ kind: DemoFault.Kind, at step: Int) {
    let fault = DemoFault(step: step, kind: kind, subtask: noise.pick(max(workers, 1), step, 24))
    faults.append(fault)
    if faults.count > 16 { faults.removeFirst() }
    note(.failed(fault), step)
  }
}
