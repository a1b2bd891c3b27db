import FoundationEssentials
import JSON
import Jobs

extension State {
  /// A handover of the jobs that are meant: marked, else looked at; or of all that fail or are slow.
  mutating func report(_ path: String?, ofAll: Bool, overwrites: Bool) -> [Effect] {
    let meant = ofAll ? jobs.problems : targets.compactMap { jobs[$0] }
    guard !meant.isEmpty else {
      let nothing = "no job is known to fail or to be slow: there is nothing to hand over"
      say(ofAll ? nothing + unlessSilent : "no job is selected", .info)
      return []
    }
    let path = path ?? ReportOrder.name(meant, clock, now)
    say("writing a handover of \(meant.count == 1 ? Name.brief(meant[0].name) : "\(meant.count) jobs") …", .info)
    let order = ReportOrder(
      request: request(), path: path, overwrites: overwrites, flags: ofAll ? ["--all"] : [],
      jobs: Array(meant.prefix(ReportOrder.most)), runners: runners,
      server: (isDemo ? "demo" : serverName) + (replay == nil ? "" : ", as a record has it"), now: now,
      clock: clock, said: ReportOrder.deeds(said),
      others: jobs.problems.filter { job in !meant.contains { $0.id == job.id } }.map(\.name),
      underWay: unsettled.compactMap { item in
        item.job.map {
          ReportOrder.Write(job: $0, words: String(item.words(clock).drop { $0 == item.mark || $0 == " " }))
        }
      })
    return [.report(order)]
  }

  mutating func takeReport(_ order: ReportOrder, _ outcome: LogSave.Outcome) {
    switch outcome {
    case .written(let bytes):
      let of = order.jobs.count == 1 ? Name.brief(order.jobs[0].name) : "\(order.jobs.count) jobs"
      say("wrote the handover of \(of), \(bytes) bytes, to \(WrittenPath.whole(order.path, in: directory))", .success)
    case .exists:
      offerOverwriting(order.path, "report \(([Words.quoted(order.path)] + order.flags).joined(separator: " "))")
    case .failed(let reason): say("cannot write \(order.path): \(reason)", .failure, isAnswer: true)
    }
  }
}

extension ReportOrder {
  /// What was done, and what failed by itself: a slip of the operator's, answered at once, is nobody's business, and what was
  /// said over and over is said once.
  static func deeds(_ said: [Said]) -> [Said] {
    var known: Set<String> = []
    return said.filter { said in
      let message = said.message
      if message.batch != nil { return true }
      return message.kind == .failure && !message.isAnswer && known.insert(message.text).inserted
    }
  }

  /// Jobs in one handover: nobody reads more.
  static let most = 20

  /// `handover-orders-enrich-20261126-103102.md`, in the directory that the console was started in.
  static func name(_ jobs: [Job], _ clock: Clock, _ now: Date) -> String {
    let local = Instant.text(now.addingTimeInterval(Double(clock.offset))).prefix(19)
    let stamp = local.filter(\.isNumber)
    let words = jobs.count == 1 ? String(jobs[0].name.prefix(40)) : "\(jobs.count)-jobs"
    let plain = words.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }
    return "handover-\(String(plain))-\(stamp.prefix(8))-\(stamp.dropFirst(8)).md"
  }
}
