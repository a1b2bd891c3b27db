import FoundationEssentials

extension FleetState {
  /// Takes over a runner's answer. `took` is how many seconds it needed.
  mutating func apply(_ survey: Survey, from name: String, at: Date, took: Double? = nil) {
    guard let runner = runnerIndex(name) else { return }
    if runners[runner].surveys == 0 { adoptAlike(survey.observations, runner: runner, at: at) }
    runners[runner].surveys += 1
    let (heard, silentSince) = (runners[runner].status.observedAt, runners[runner].failingSince)
    let number = runners[runner].surveys
    let last = runners[runner].order
    let time = at.timeIntervalSince1970
    var order: [Int] = []
    order.reserveCapacity(survey.observations.count)
    var flaws = SurveyFlaws()
    for index in 0..<min(survey.observations.count, Sanity.observations) {
      // By index and in place: copying a job or an observation costs more than all the rest.
      let guess = index < last.count ? last[index] : -1
      guard let slot = place(survey.observations[index], guess: guess, runner: runner, at: at, flaws: &flaws) else {
        continue
      }
      switch records[slot].confirm(survey.observations[index], survey: number, at: at) {
      case .isTwice: flaws.doubles += 1
      case .isSame: order.append(slot)
      case .isOther:
        order.append(slot)
        if let sane = survey.observations[index].sane(at: at) { observe(slot, sane, at: at) }
        records[slot].sample(at: time)
      }
    }
    flaws.dropped += max(0, survey.observations.count - Sanity.observations)
    runners[runner].order = order
    answered(runner, survey, flaws: flaws, at: at, took: took)
    if survey.warning == nil {
      let gone = last.filter { records[$0].runner == runner && records[$0].seen != number }
      lose(gone, of: last, runner, heard: heard, silentSince: silentSince, at: at)
      settleFormer(runner, at: at)
    } else {
      for slot in last where records[slot].runner == runner && records[slot].seen != number { keep(slot, of: runner) }
    }
    expire(at: at)
    if !problems.isEmpty { reviewProblems(at: at) }
    settleHealth(at: at)
  }

  /// The slot of an observation: the one at the same place of the last survey, else the one of its id, else a new one.
  private mutating func place(
    _ raw: Observation, guess: Int, runner: Int, at: Date, flaws: inout SurveyFlaws
  ) -> Int? {
    if guess >= 0, records[guess].isListed(as: raw, runner: runner) { return claimed(raw, guess, at: at) }
    if let slot = runners[runner].slots[raw.nativeID] { return claimed(raw, slot, at: at) }
    guard let sane = raw.sane(at: at) else {
      flaws.dropped += 1
      return nil
    }
    if hidden[runners[runner].status.runner]?.contains(raw.nativeID) == true { return nil }
    return adopt(sane, runner: runner, at: at)
  }

  /// Of jobs whose ids would be the same the oldest has the short one, in whatever order an engine lists them: programs that
  /// begin at different times name them alike.
  private mutating func adoptAlike(_ observations: [Observation], runner: Int, at: Date) {
    let name = runners[runner].status.runner
    var shorts: Set<String> = []
    let areUnlike = observations.prefix(Sanity.observations).allSatisfy {
      shorts.insert(ids.short(runner: name, nativeID: $0.nativeID)).inserted
    }
    if areUnlike { return }
    let aged = observations.indices.prefix(Sanity.observations).sorted { a, b in
      let (first, second) = (observations[a].startTime ?? .distantFuture, observations[b].startTime ?? .distantFuture)
      return first == second ? observations[a].nativeID < observations[b].nativeID : first < second
    }
    var flaws = SurveyFlaws()
    for index in aged { _ = place(observations[index], guess: -1, runner: runner, at: at, flaws: &flaws) }
  }

  /// A job that was taken for somebody else's, until its runner knew that it is one that we began.
  private mutating func claimed(_ raw: Observation, _ slot: Int, at: Date) -> Int {
    guard let ours = raw.submittedAs, records[slot].job.id != ours, let own = slots[ours.lowercased()], own != slot,
      records[own].runner == records[slot].runner, records[own].job.nativeID == nil
    else { return slot }
    bind(own, to: raw.nativeID, at: at)
    return own
  }

  /// A job that the engine lists for the first time: one that we began, or a new one.
  private mutating func adopt(_ observation: Observation, runner: Int, at: Date) -> Int {
    let status = runners[runner].status
    let nativeID = observation.nativeID
    if let ours = observation.submittedAs, let slot = slots[ours.lowercased()], records[slot].runner == runner {
      bind(slot, to: nativeID, at: at)
      return slot
    }
    // The engine had named it anew, and we had ended before we could keep that.
    if let ours = observation.submittedAs, let former = remembered[ours],
      ids.id(runner: status.runner, nativeID: former) == ours
    {
      remember(ours, nativeID: nativeID, runner: status.runner, at: at)
    }
    let known = ids.id(runner: status.runner, nativeID: nativeID)
    if let known { returned.insert(known) }
    let ours = observation.submittedAs.flatMap { ids.isTaken($0) || $0.isEmpty ? nil : $0 }
    let id = known ?? ours ?? fresh(runner: status.runner, nativeID: nativeID)
    ids.assign(id, runner: status.runner, nativeID: nativeID)
    var job = Job(
      id: id, name: observation.name, runner: status.runner, runnerType: status.runnerType, observedAt: at)
    job.nativeID = nativeID
    job.state = observation.state
    let taken = savepoints[id] ?? []
    job.savepoints = taken.count
    job.latestSavepoint = taken.last?.path ?? origins[id]
    let slot = insert(job, runner: runner, at: at)
    runners[runner].slots[nativeID] = slot
    records[slot].observation.nativeID = nativeID
    recallHistory(slot)
    recallProblem(slot)
    queue(slot)
    if runners[runner].surveys > 1 { tellArrival(slot, observation.state, at: at) }
    return slot
  }

  private mutating func fresh(runner: String, nativeID: String) -> String {
    let id = ids.fresh(runner: runner, nativeID: nativeID)
    let short = ids.short(runner: runner, nativeID: nativeID)
    if id != short { alike.formUnion([id, short]) }
    return id
  }

  /// Takes over what the engine says of one job.
  mutating func observe(_ slot: Int, _ observation: Observation, at: Date) {
    let firstTime = !records[slot].isObserved
    records[slot].observation = observation
    records[slot].isObserved = true
    records[slot].vanishedAt = nil
    records[slot].loss = nil
    var job = records[slot].job
    let hadEnded = job.state.isTerminal
    job.name = observation.name
    job.type = observation.type
    job.state = records[slot].shown(observation.state)
    job.nativeState = observation.nativeState
    job.startTime = observation.startTime ?? (firstTime ? job.startTime : nil)
    // Of one that had ended before it was first seen nobody here knows when.
    job.endTime = observation.endTime ?? (job.state.isTerminal ? job.endTime ?? (hadEnded ? nil : at) : nil)
    job.parallelism = observation.parallelism ?? records[slot].detailParallelism ?? job.parallelism
    job.metrics = records[slot].metrics
    job.actions = observation.actions
    job.observedAt = at
    job.stale = false
    if job.state.isTerminal { records[slot].meanwhile = nil } else { records[slot].remark = nil }
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// Not listed by a survey that said itself that it is not whole: the last state stands, and is not confirmed.
  private mutating func keep(_ slot: Int, of runner: Int) {
    runners[runner].order.append(slot)
    guard !records[slot].job.stale else { return }
    var job = records[slot].job
    job.stale = true
    commit(slot, job, at: job.observedAt)
  }
}

/// What was wrong with a survey.
struct SurveyFlaws: Sendable {
  /// Jobs that were listed twice; the first counts.
  var doubles = 0
  /// Jobs without an id, and those beyond what is taken.
  var dropped = 0

  var text: String? {
    var parts: [String] = []
    if doubles > 0 { parts.append("\(doubles) jobs are listed more than once") }
    if dropped > 0 { parts.append("\(dropped) jobs have no usable id and are left out") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// What one more observation means to a record.
enum Confirmation {
  /// The same as before: nothing changes but its age.
  case isSame
  case isOther
  /// This survey has listed the job already.
  case isTwice
}

extension JobRecord {
  /// Holds an observation against the last one, and where it is the same, is done with it.
  mutating func confirm(_ raw: Observation, survey: Int, at: Date) -> Confirmation {
    if seen == survey { return .isTwice }
    seen = survey
    guard isObserved, vanishedAt == nil, !job.stale, observation == raw else { return .isOther }
    job.observedAt = at
    sample(at: at.timeIntervalSince1970)
    return .isSame
  }

  // Inlined, so that a whole record is not copied for two of its members.
  @inline(__always)
  func isListed(as raw: Observation, runner index: Int) -> Bool {
    runner == index && observation.nativeID == raw.nativeID
  }

  mutating func sample(at time: Double) { if !job.state.isTerminal { history.add(job.metrics.row, at: time) } }

  /// What readers see of an engine's state: a cancellation with a savepoint ends as CANCELED, whatever its word is.
  func shown(_ state: JobState) -> JobState {
    if state == .finished || state == .canceled { return endsAs ?? state }
    return state.isTerminal ? state : meanwhile ?? state
  }

  /// The survey's figures where it has them, since they are fresher, else the detail's; of an ended job only what
  /// still means something.
  var metrics: JobMetrics {
    var metrics = observation.metrics
    metrics.fill(from: detailMetrics)
    return vanishedAt != nil || shown(observation.state).isTerminal ? metrics.ended : metrics
  }
}

extension JobMetrics {
  /// What still means something of a job that runs no more.
  var ended: JobMetrics {
    var ended = JobMetrics()
    ended.restarts = restarts
    ended.checkpointFailures = checkpointFailures
    ended.checkpointDuration = checkpointDuration
    return ended
  }

  fileprivate mutating func fill(from other: JobMetrics) {
    recordsInPerSecond = recordsInPerSecond ?? other.recordsInPerSecond
    recordsOutPerSecond = recordsOutPerSecond ?? other.recordsOutPerSecond
    backpressure = backpressure ?? other.backpressure
    busy = busy ?? other.busy
    watermarkLag = watermarkLag ?? other.watermarkLag
    backlogRecords = backlogRecords ?? other.backlogRecords
    checkpointAge = checkpointAge ?? other.checkpointAge
    checkpointDuration = checkpointDuration ?? other.checkpointDuration
    checkpointFailures = checkpointFailures ?? other.checkpointFailures
    restarts = restarts ?? other.restarts
    heapUsed = heapUsed ?? other.heapUsed
    gcShare = gcShare ?? other.gcShare
    cpu = cpu ?? other.cpu
  }
}
