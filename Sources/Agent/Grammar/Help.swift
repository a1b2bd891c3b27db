/// What the agent says of itself.
enum Help {
  static let examples =
    "For example: why is orders slow, scale it to 12, take a savepoint then cancel it, list failed jobs, logs of payments."
  static let whichWider = "Which job shall run with how many? For example: scale orders to 12."
  /// The question that pipeline code may answer.
  static let whichFile = "Which pipeline file shall I run?"
  static let notOurs = "I watch and operate pipeline jobs, and that is not something I can do for them. " + examples
  static func notWith(_ name: String) -> String {
    "That is not something I can do with \(name). I can tell its status, logs, metrics or why it is in trouble, "
      + "and scale, savepoint, cancel, drain or restart it, for example: restart \(name)."
  }
  /// A refusal that says only that nothing was understood; every other has a reason.
  static func isIgnorance(_ refusal: String) -> Bool {
    refusal == notOurs || refusal.hasPrefix(notWith("").prefix { $0 != "." }.dropLast(1))
  }

  /// A question back that says only that nothing was understood.
  static func isDoubt(_ question: String) -> Bool {
    [noneCalled, "I do not know what “", "I am not sure what “", "Which job shall I look at?"].contains {
      question.hasPrefix($0)
    }
      || isDoubtful(question)
  }

  /// A question back for words that speak against what was read.
  static func isDoubtful(_ question: String) -> Bool {
    question.contains(doubtful("").drop { $0 == "“" || $0 == "”" }.prefix(40))
  }

  /// How a question begins that found no job of a name.
  static let noneCalled = "No job is called “"

  static let whichFileOrNew =
    "\(whichFile) For example: run events.py on flink. Or have one written: write a pipeline events.py that counts records per user."

  static func noFlag(_ flag: String) -> String {
    "I do not know what “\(flag)” asks for. I read --state, --health, --runner, --tail, --since, --level, --grep, --replicas and "
      + "--from-savepoint with a value, for example: logs orders --tail=50."
  }

  /// It asks which job is meant, or says that there is none of that name.
  static func asksForJob(_ question: String) -> Bool {
    question.hasPrefix("Which job shall I look at?")
      || question.hasPrefix(noneCalled) && !question.contains(", and I do not know the word")
  }

  /// It answers that something is left alone.
  static func isDenial(_ message: String) -> Bool {
    Verb.allCases.contains { message.hasPrefix($0.refusalMessage) }
  }

  static let asRemark = "I take that as a remark, so nothing is done. What is to be done, say as an order. " + examples

  static let abilities =
    "I list jobs, tell their status, logs, metrics and checkpoints, say why one is slow or failing, and scale, savepoint, cancel, "
    + "drain, restart and submit jobs, write notes on them and acknowledge their problems; each change is shown as a plan first. "
    + examples
  static let greeting = "Hello. Ask me about a job, or tell me what to do with one. " + examples
  static let english = "I understand English only, and change nothing on a guess. " + examples

  static func isLater(_ refusal: String) -> Bool { refusal.hasPrefix(notLater([], nil).prefix { $0 != "“" }) }

  /// `words` say when something is to happen, and perhaps what.
  static func notLater(_ words: ArraySlice<Token>, _ verb: Verb?) -> String {
    let some = words.prefix { !$0.isBreak }.prefix(8).said
    return
      "I act at once and cannot wait for “\(some)”. Ask me \(verb.map { "to \($0.name)" } ?? "again") when it is time."
  }

  /// `words` speak against doing at once what was read.
  static func doubtful(_ words: String) -> String {
    "“\(words)” makes me unsure whether it is to be done now, so I do nothing yet. Say it as an order, for example: restart orders."
  }

  /// `words` stand beside a note or an acknowledgement, and may be a part of it or not.
  static func unsure(_ words: String) -> String {
    "I am not sure how “\(words)” is meant beside a note, so I do nothing yet. Say one thing at a time; what is to be written "
      + "down may stand in quotes behind a colon."
  }

  static let priceless =
    "Engines tell no prices: what a job or a cluster costs stands in the bill of whoever runs it. I can tell how many slots and workers it takes, for example: status of orders."

  static let staying =
    "A job stays on the runner that it was started on. Cancel it with a savepoint, and run its file on the other, for example: run orders.py on spark-etl."

  static let unpausing =
    "Nothing goes on by itself: a pause cancels with a savepoint, and is over when you resume. For example: pause orders, and later: resume orders."

  static let secret =
    "Passwords and keys are told to nobody: settings that hold one are shown masked, for example: configuration of orders."

  static let unasked =
    "Every change is shown before it is sent, and only a yes to that sends it; no sentence takes that away."

  static let ruled =
    "My rules hold whoever speaks, so nothing is done. Say the order alone, for example: cancel orders."

  static let guarded =
    "Safeguards, rules and rights stand in the configuration, for whoever may change it; no sentence changes them. For example: cancel orders."

  static let finite =
    "Every acknowledgement ends, so that no problem is forgotten. Say for how long, for example: acknowledge orders for 2 hours."

  static let recorded =
    "What was done stays on record, for everybody: nothing is taken out of the timeline, the history or the audit log, and nothing is kept out of them."

  static let ownName =
    "What is done is done and recorded in your own name, with your own rights. Say the order alone, for example: cancel orders."

  static func outside(_ thing: String) -> String {
    "I operate pipeline jobs, and “\(thing)” is outside of that. I can scale, savepoint, cancel, drain or restart a job: name it."
  }

  static func isOutside(_ refusal: String) -> Bool { refusal.hasSuffix(outside("").drop { $0 != "”" }) }

  /// What a verb does to a job, for `what does drain mean`.
  static func explanation(_ verb: Verb) -> String? {
    switch verb {
    case .cancel: "Cancel ends a job at once; “with a savepoint” keeps its state, so that it can go on later."
    case .pause, .resume: "Pause cancels with a savepoint; resume starts the job again from its latest savepoint."
    case .drain: "Drain lets a job finish what is in flight, takes no new records, and then ends it."
    case .savepoint: "A savepoint writes a job's state to storage while it runs; a restart can begin from it."
    case .scale, .increase, .decrease:
      "Scale changes how many parallel tasks a job runs with, for example: scale orders to 12. The plan says how long it pauses."
    case .restart:
      "Restart ends a job and starts it again, from a fresh savepoint where it runs and its engine can take one."
    case .submit: "Submit starts a pipeline file as a new job, for example: run wordcount.py on flink with 4 workers."
    case .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: nil
    }
  }
}
