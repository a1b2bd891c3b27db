/// The words of the trade. Rules combine them; there is no list of sentences.
enum Lexicon {
  /// Base forms that ask for an operation. A past participle (`cancelled`) is a state, never a request.
  static let verbs: [String: Verb] = {
    var table: [String: Verb] = [:]
    let groups: [(Verb, String)] = [
      (.cancel, "cancel kill stop terminate abort end halt destroy whack axe zap bin nuke"),
      (.pause, "pause suspend"),
      (.drain, "drain"),
      (.savepoint, "savepoint snapshot sp"),
      (.scale, "scale rescale upscale downscale resize autoscale double halve triple quadruple parallelize crank ramp"),
      (.increase, "increase raise bump grow boost add beef"),
      (.decrease, "decrease reduce lower shrink cut remove drop shave trim knock chop slash"),
      (.restart, "restart reboot bounce rerun relaunch redeploy recover revive retry retrigger"),
      (.resume, "resume continue restore unpause"),
      (.submit, "submit run launch deploy execute start create"),
      (.take, "take write make trigger do perform grab snap"),
      (.set, "set change adjust give put bring turn dial move push"),
      (.show, "show list display print get give tell see view find fetch pull open check describe count ls ps"),
      (.diagnose, "diagnose diag explain debug troubleshoot investigate analyze analyse triage"),
      (.watch, "watch monitor follow tail grep search"),
      (.touch, "touch bother disturb modify mess interrupt break"),
      (.compare, "compare diff"),
      (.tune, "tune optimize optimise speed accelerate"),
    ]
    for (verb, words) in groups {
      for word in words.split(separator: " ") where table[String(word)] == nil { table[String(word)] = verb }
    }
    return table
  }()

  /// What gerunds stand for, after `before`, `after`, `by`, `without` and `mind`.
  static func gerund(_ word: String) -> Verb? {
    guard word.hasSuffix("ing"), word.count > 5 else { return nil }
    let stem = String(word.dropLast(3))
    if let verb = verbs[stem] ?? verbs[stem + "e"] { return verb }
    if let last = stem.last, stem.dropLast().last == last { return verbs[String(stem.dropLast())] }
    return nil
  }

  private static let irregular = [
    "brought": "bring", "taken": "take", "given": "give", "made": "make", "grown": "grow", "shrunk": "shrink",
    "begun": "start", "took": "take", "gave": "give", "rerun": "rerun", "shut": "stop",
  ]

  /// `cancelled`, `scaled`, `dropped`, `brought`: what these are forms of.
  static func participle(_ word: String) -> Verb? { base(ofParticiple: word).flatMap { verbs[$0] } }

  /// `double` of `doubled`.
  static func base(ofParticiple word: String) -> String? {
    if let base = irregular[word] { return base }
    guard word.hasSuffix("ed"), word.count > 4 else { return nil }
    let stem = String(word.dropLast(2))
    if let base = [stem, stem + "e"].first(where: { verbs[$0] != nil }) { return base }
    let undoubled = String(stem.dropLast())
    return stem.last == undoubled.last && verbs[undoubled] != nil ? undoubled : nil
  }

  /// Words that may stand in any request and change nothing.
  static let fillers = Set(
    words: """
      a an the please pls kindly now just right away immediately asap hey hi hello ok okay alright so well then and also too you me
      us i we my our your for of to into onto in on at with by from up down out is are be am was were been do does did can could would
      should will shall may might must have has had need want like go ahead let job jobs pipeline pipelines application
      applications app apps task flow one ones there here that this it its them their they those these who which what how
      when where why thing things all every each any some again back new fresh first next finally quick quickly carefully
      safely really actually currently still yet only very much more less ? , if possible mind great thanks thank dear
      immediate operation name named called id whole already maybe perhaps thx ta cheers mate kindly entire entirely
      completely straight afterwards afterward rn tho already u ya ur same whose whatever as well both anything everything something somebody anyone
      lol haha hehe xd :d ;d :p omg tbh imo imho ugh argh smh pfft
      plz plzz secondly firstly thirdly beforehand somehow someone
      """
  ).union(moods)

  /// What a tired operator says beside a request.
  static let moods = Set(
    words: """
      ffs wtf omg argh ugh damn damned stupid bloody goddamn fucking freaking fuck shit hell crap
      """)

  /// Things that are no jobs: what is asked of them is not ours to do.
  static let outside = Set(
    words: """
      server servers cluster clusters engine engines runner runners broker brokers machine machines host hosts box node vm
      kafka zookeeper topic topics table tables database databases db disk disks file files directory folder container
      containers pod pods kubernetes k8s docker network firewall email mail password passwords account laptop computer
      jobmanager taskmanager taskmanagers ollama coffee pizza world shell kubelet meeting calendar ticket jira slack
      pagerduty opsgenie grafana datadog threshold thresholds prompt prompts confirmation confirmations gitlab github jenkins lights lamp lamps heating aircon music tv haiku poem poems song joke limerick limericks essay rain snow sunny sunshine cloudy storm key keys secret secrets credential credentials weather yearly annual
      """
  ).union(shellCommands)

  /// What a shell would run.
  static let shellCommands = Set(words: "rm sudo curl wget chmod systemctl kubectl ssh bash")

  /// Those of them that hold jobs: `all jobs on the cluster`.
  static let places = Set(words: "server cluster clusters engine runner runners machine host")

  static let pronouns = Set(words: "it its that this itself")
  static let pluralPronouns = Set(words: "them these those they their both")
  static let jobNouns = Set(words: "job pipeline application app flow one build dag")
  static let pluralJobNouns = Set(words: "jobs pipelines applications apps flows ones stuff builds dags")
  static let everything = Set(words: "all every each everything any whatever anything")
  static let questionWords = Set(words: "what why how which who when where")
  static let auxiliaries = Set(words: "is are was were has have did does do")
  static let modals = Set(words: "can could would will should may might must shall")
  static let negations = Set(words: "not never nothing none neither nor nobody")

  /// Words that never name a job, even when a job's name has them as a part.
  static func isCommon(_ word: String) -> Bool {
    fillers.contains(word) || verbs[word] != nil || Subject.word(word) != nil || Trait.word(word) != nil
      || negations.contains(word) || NumberWords.value(of: word) != nil || common.contains(word)
      || outside.contains(word) || Foreign.denies(word)
  }

  private static let common = Set(
    words: """
      far long stack leave fewer across case number count parallelism worker workers slots slot tasks subtasks threads executors parallel instances instance replicas last latest past minute minutes lost affected missing led lead leads leading
      hour hours day days second seconds minute since until before after then except but excluding without instead rather than
      streaming stream batch flink spark dataflow direct level times twice half percent most least per over under above
      below between about around memory heap state gracefully cleanly nicely cancelling canceling running marked
      selected tagged highlighted no or nor if unless until because again else rest others other error warning
      even across within matching save runs free line lines got moment die dies fallen half roll err par use using wants needs help fail fails rollback exception highest lowest biggest largest hi yes vs versus newest flight inflight in-flight sure good morning evening night afternoon
      """)
}
