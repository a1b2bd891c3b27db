import FoundationEssentials
import Jobs

extension Service {
  /// Polls the runners until its task is cancelled; writes that run then are cancelled, and have stopped when this
  /// returns.
  package func run() async {
    await start()
    ranSince = .now
    await withDiscardingTaskGroup { group in
      for runner in runners {
        let poller = Poller(runner: runner.runner, fleet: fleet, pace: pace(runner))
        group.addTask { @concurrent in
          if runner.isOptional { await self.discover(runner) }
          await poller.run()
        }
      }
      group.addTask { await self.follow() }
      if let history { group.addTask { await self.keepHistory(in: history) } }
      if let timeline { group.addTask { await self.keepTimeline(in: timeline) } }
    }
    isEnding = true
    let writes = underWay.values
    for write in writes { write.task?.cancel() }
    for write in writes { await write.task?.value }
    await keepLast()
  }

  /// A server that was just started has not heard of its jobs: a call waits until every runner has answered or failed
  /// once, for a moment at the most. A console looks again anyway, and does not wait.
  nonisolated func awaitFirstAnswers(for caller: Caller) async {
    guard caller.face != "console" else { return }
    await awaitFirstAnswers(within: .milliseconds(500)) { _ in true }
  }

  /// Waits for the first answer, or the first failure, of the runners meant, for so long after the service began to ask.
  nonisolated func awaitFirstAnswers(within time: Duration, of isMeant: (RunnerStatus) -> Bool) async {
    guard let since = await ranSince else { return }
    while ContinuousClock.now - since < time {
      let runners = await fleet.runners().filter(isMeant)
      if runners.allSatisfy({ $0.observedAt != nil || $0.lastError != RunnerStatus.notAsked }) { return }
      do { try await Task.sleep(for: .milliseconds(2)) } catch { return }
    }
  }

  /// Waits until a runner that nobody configured answers as one, and lets it join the fleet.
  private nonisolated func discover(_ runner: ConfiguredRunner) async {
    while !Task.isCancelled {
      do throws(RunnerError) {
        _ = try await runner.runner.survey()
        return await fleet.register(runner.status(isReadOnly: policy.readOnly || runner.readOnly))
      } catch {
        // Nothing there, or something else: neither is worth a word.
      }
      do { try await pause(.seconds(5)) } catch { return }
    }
  }

  /// Once a second, while there is something to follow: names that engines have given by now, and ends of ours.
  private func follow() async {
    while (try? await pause(.seconds(1))) != nil { await settle() }
  }

  package func settle() async {
    await watchStorage()
    await adoptOthers()
    await keepAlike()
    await settleProblems()
    await welcomeReturned()
    for jobID in unnamed { await settleName(of: jobID) }
    for (jobID, state) in unconcluded where await fleet.job(jobID)?.nativeID != nil {
      unconcluded[jobID] = nil
      await fleet.conclude(jobID: jobID, as: state)
    }
    await keepSeen()
    await shelve()
  }

  private func settleName(of jobID: String) async {
    guard let job = await fleet.job(jobID), !job.state.isTerminal else {
      unnamed.remove(jobID)
      unheard[jobID] = nil
      return
    }
    guard let nativeID = job.nativeID else { return await settleUnheard(job) }
    unnamed.remove(jobID)
    unheard[jobID] = nil
    var record = RegistryRecord(.bound, at: now(), jobID: jobID)
    (record.runner, record.nativeID) = (job.runner, nativeID)
    do { try await keep(record) } catch { await tell("\(job.name) will not be known after a restart: \(error)") }
  }
}
