import FoundationEssentials
import JSON
import Jobs

/// A write that runs, whether or not somebody still waits for it.
struct Write: Sendable {
  /// What it is about, for its timeline, audit and refusals.
  struct Subject: Sendable {
    var jobID: String
    var jobName: String
    var runner: String
    /// `a scale`, `a savepoint`.
    var words: String
    /// What is done to the job, while nothing else may be done to it; nil for a submission.
    var action: JobAction?
    /// A cancel that takes a savepoint first.
    var isCareful = false

    /// False for what is about a file alone.
    var isOfJob: Bool { !jobID.isEmpty }

    /// With its file, where no job's name stands beside it.
    var title: String { isOfJob ? words : "\(words) of \(jobName)" }

    var whereItsEndIsTold: String {
      isOfJob
        ? "get_job_status and get_job_timeline tell how it ends"
        : "get_job_timeline without a job tells how it ends; a longer wait_seconds waits for it"
    }
  }

  /// What it came to.
  struct Done: Sendable {
    var answer: JSONValue
    /// For the timeline: `scaled from 8 to 12`.
    var text: String
    /// Of its line in the timeline: not `ok` where less came of it than was asked for.
    var severity = Health.ok
    /// Of a scaling, as far as it is in effect.
    var scaling: TimelineEntry.Scaling?
    /// The job that goes on in the place of this one, and what is told of its beginning.
    var successor: (job: Job, text: String)?
  }

  /// A key of the caller's, and what it was given with: the same key means the same call.
  struct Key: Sendable, Hashable {
    /// With the user's name: two users may hit on the same key.
    var text: String
    var given: String
    var operation: String
    var arguments: String
  }

  /// Whether a plain cancel may take its place: what is interrupted by it would be undone by it anyway, and an operator
  /// must be able to end a job whose savepoint hangs, or that waits for slots.
  func yields(to other: Subject) -> Bool {
    other.action == .cancel && !other.isCareful && (subject.action == .savepoint || subject.action == .scale)
  }

  let call: Call
  let subject: Subject
  let arguments: [String: JSONValue]
  let startedAt: Date
  let key: Key?
  var task: Task<Void, Never>?
  /// Somebody was told its id, to ask for its end by.
  var isTold = false
  /// Woken when it ends; empty where every caller was answered before.
  var waiters: [Int: AsyncStream<Void>.Continuation] = [:]

  /// `a scale of orders-enrich is under way since 12:04:31 UTC`.
  var words: String {
    let time = Instant.text(startedAt).dropFirst(11).prefix(8)
    let name = subject.isOfJob ? "\(subject.jobName) (\(subject.jobID))" : subject.jobName
    return "\(subject.words) of \(name) is under way since \(time) UTC"
  }
}

extension Write.Key {
  /// What a caller may change between two tries does not count.
  init?(_ arguments: Arguments, _ call: Call) {
    guard let given = arguments.string("idempotency_key") else { return nil }
    let counted = arguments.values.filter { $0.key != "idempotency_key" && $0.key != "wait_seconds" }
    // FNV-1a of 64 bits: enough to notice another call, and the registry keeps no arguments in clear.
    let digest = JSONValue.object(counted).text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    self.init(
      text: "\(call.caller.user)/\(given)", given: given, operation: call.operation.name,
      arguments: String(digest, radix: 16))
  }

  func refusesOther(_ operation: String, _ arguments: String) throws(Refusal) {
    guard operation == self.operation, arguments == self.arguments else {
      throw Refusal(
        .invalid, "idempotency_key \(given) was used for another call (\(operation))", hint: "take a new key")
    }
  }
}
