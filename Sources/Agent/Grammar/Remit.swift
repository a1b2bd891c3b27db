import BeamMCPClient
import JSON
import Jobs

/// Whether a sentence asks for something of pipelines at all. It is looked at where nothing sure was read: what only looks like
/// a request, because a job's name or an everyday verb stands in it, is none of ours.
struct Remit {
  /// As the rules read them.
  private let tokens: [Token]
  let typed: [Token]
  let result: Interpretation
  let scene: Scene

  /// Nil where there is nothing to look at: something is to be changed, or is refused already.
  init?(_ typed: [Token], _ result: Interpretation, _ scene: Scene) {
    guard result.refuse == nil, result.calls.allSatisfy({ ToolCall.isReading($0.tool) }),
      Remark(scene.utterance.text, scene) == nil
    else { return nil }
    (tokens, self.typed, self.result, self.scene) = (Grammar.plain(typed, scene), typed, result, scene)
  }

  /// Why it is refused; nil where it may be ours.
  var refusal: String? {
    if moved { return Help.staying }
    if pausesForAWhile { return Help.unpausing }
    if let word = addressed ?? asked ?? removed ?? filed ?? admits ?? ofOthers { return Help.outside(word) }
    if let later = Postponement.stands(in: typed, looksOnly: !result.calls.isEmpty) { return Help.notLater(later, nil) }
    guard isOpen || result.message == Help.asRemark else { return nil }
    if let word = composed { return Help.outside(word) }
    guard isOpen else { return nil }
    if let word = alien ?? otherThing { return Help.outside(word) }
    let strange = tokens.count(where: isStrange)
    if !isAnchored { return strange > (isGuessed ? 2 : 1) && !asksHowItIs ? Help.notOurs : nil }
    if let job = onlyLooked, strange > (scene.utterance.history.isEmpty ? 1 : 3), !asksHowItIs {
      return Help.notWith(job.name)
    }
    return nil
  }

  // MARK: To whom it goes

  static let leads = Set(
    words: """
      please pls kindly can could would will you and then also now just hey hi hello ok okay do me us a favour favor so be good
      quickly quick
      """)
  private static let telling = Phrase.all(
    """
    post|tweet|announce in|on|to|that|a|the|it|this
    phone|invite|forward|email|e-mail|fax|notify|inform the|a|an|our|my|everybody|everyone|all|him|her|them|it|this|that|these|those|whoever|legal|management|support
    page|ping|text|message|dm|call|ring the|our|my|him|her|them|whoever|everybody|everyone
    tell|warn|remind|alert|let the? team|teams|channel|slack|everybody|everyone|boss|manager|owner|owners|customers|customer|colleagues|others|shift|developers|him|her|them
    send|mail it|this|that|the|them|a|an|those|these
    """)
  private static let channels = Phrase.all(
    """
    in|on|to|over|via|by slack|teams|email|e-mail|mail|sms|phone|whatsapp|telegram|discord|pager
    """)
  private static let calling = Set(words: "phone email e-mail fax notify invite inform forward")
  private static let writing = Phrase("to|on|into|as an|a|the? excel|pdf|csv|spreadsheet|printer|usb|word|powerpoint")
  private static let telegraphs = Set(
    words: "tell post forward send mail notify warn remind inform share announce put say")

  /// `post in the channel that orders is down`, `forward its logs to accounting by email`
  private var addressed: String? {
    let words = tokens.drop { $0.isBreak || Remit.leads.contains($0.word) }
    guard let first = words.first, !first.isQuoted else { return nil }
    if tokens.contains(where: { $0.text == ":" || $0.isFile }) { return nil }
    if first.word.isOne(of: "page send let call text message"), !result.calls.isEmpty { return nil }
    if Remit.telling.match(tokens, words.startIndex) != nil { return first.text }
    if Remit.calling.contains(first.word), words.count > 2, !scene.index.hasPart(first.word) { return first.text }
    if first.word.isOne(of: "export print"), Remit.writing.first(in: tokens) != nil { return first.text }
    let isTo = Remit.telegraphs.contains(first.word) && !scene.index.hasPart(first.word)
    if isTo,
      words.dropFirst().first?.text.hasPrefix("#") == true || words.dropFirst().first?.text.hasPrefix("@") == true
    {
      return first.text
    }
    return isTo && Remit.channels.first(in: tokens) != nil ? first.text : nil
  }

  private static let making = Phrase(
    "write|compose|draft|make|prepare|rewrite|type|build|design me|us|him|her|them? up? a|an|the|my|some|your|our?")
  private static let works = Set(
    words: """
      letter review essay macro script function poem haiku email mail cv resume speech invoice presentation slides regex class tests unit
      program app website powerpoint dashboard spreadsheet blog article apology story song code method unittest test query sql dockerfile
      """)

  /// `write me a bash script that renames photos`: no pipeline.
  private var composed: String? {
    guard let range = Remit.making.first(in: tokens)?.range, range.lowerBound < 5 else { return nil }
    let noun = tokens[range.upperBound...].prefix(3).first { !$0.isQuoted && Remit.works.contains($0.word) }
    let isOurs = tokens.contains {
      $0.word.isOne(of: "pipeline beam note job report dofn ptransform")
    }
    return isOurs && !tokens.has("rewrite") ? nil : noun?.text
  }

  // MARK: What it is about

  /// Nothing sure was read: a question back about which job or word is meant, or a look that no word of the trade asked for.
  private var isOpen: Bool {
    if let question = result.clarify {
      return Help.isDoubt(question) && !question.contains("makes me unsure") || question.hasPrefix(Help.whichFile)
        || question.hasPrefix("Into which file")
    }
    if let message = result.message { return message == Help.abilities }
    return !result.calls.isEmpty && result.calls.allSatisfy { isLoose($0) }
  }

  private func isLoose(_ call: ToolCall) -> Bool {
    switch call.tool {
    case "list_jobs": call.arguments.isEmpty || call.arguments == ["health": "ok"]
    case "get_job_timeline": call.arguments.isEmpty && subjects.isEmpty
    case "get_job_status": subjects.isEmpty
    case "diagnose_job": result.calls.count > 3
    case "get_job_metrics":
      call.arguments["names"] == nil && typed.allSatisfy { Subject.word($0.word) == nil || $0.word == "records" }
        && typed.count(where: isStrange) > 2
    default: false
    }
  }

  private var isGuessed: Bool { result.clarify?.contains("Did you mean") == true }

  private var subjects: [Subject] { tokens.compactMap { $0.isQuoted ? nil : Subject.word($0.word) } }

  /// A look at one job that stands in the sentence, or under the cursor.
  private var onlyLooked: Job? {
    guard result.calls.count == 1, result.calls[0].tool.isOne(of: "get_job_status get_job_metrics") else {
      return nil
    }
    return scene.job(result.calls[0].jobID)
  }

  private static let being = Phrase.all(
    """
    how is|are|does|was|about / what about|of / up|down|ok|okay|alive|there|along
    """)

  /// It asks for the job's state, if in no word that only that has.
  private var asksHowItIs: Bool {
    let isAsked = tokens.indices.dropFirst().contains { at in
      Lexicon.auxiliaries.contains(tokens[at - 1].word) && names(tokens[at].word)
    }
    return isAsked || Remit.being.first(in: tokens) != nil
      || tokens.contains { !$0.isQuoted && !Remit.vague.contains($0.word) && Trait.word($0.word) != nil }
  }

  /// Words that may be of anything.
  private static let vague = Set(words: "good fine bad stuff one ones app apps done late live right wrong")
  /// Words of the trade that are everybody's as well.
  private static let common = Set(
    words: """
      recommend recommendation recommendations suggest suggestion suggestions propose proposals advice tips hints numbers
      figures history events status state doing why reason cause problem problems issue issues change changes changed load
      memory lines output options arguments settings performance records rate rates share progress finish complete alive
      healthy broken trouble stages diagram improve improved dead died killed stopped waiting active it them those these this
      """)

  /// A word of the trade, or a job's name, or what looks like one. Among many strange words a mended one is none: `a cheap
  /// hotel` is no heap.
  private var isAnchored: Bool {
    let strange = typed.count(where: isStrange)
    return isAnchored(typed, weakly: strange < (result.calls.isEmpty ? 3 : 2))
      || strange < 2 && isAnchored(tokens, weakly: true)
  }

  private func isAnchored(_ tokens: [Token], weakly: Bool) -> Bool {
    let isSized = Remit.size.first(in: tokens) != nil
    return isSized
      || tokens.contains { token in
        if token.isQuoted { return token.text.contains(" ") }
        if Remit.vague.contains(token.word) || !weakly && Remit.common.contains(token.word) { return false }
        return Subject.word(token.word) != nil || Trait.word(token.word) != nil || Lexicon.jobNouns.contains(token.word)
          || Lexicon.pluralJobNouns.contains(token.word) || names(token.word) || Remit.common.contains(token.word)
          || (Lexicon.verbs[token.word] ?? Lexicon.participle(token.word)).map { $0.isWriting && $0.isGrave } == true
          || Remit.trade.contains(token.word) || Reserve.telling.contains(token.word)
          || weakly && token.word.dropFirst().contains { "-_.".contains($0) }
          || scene.runners.contains { $0.runner.lowercased() == token.word }
      }
  }

  /// `restart the centrifuge in building 9`: a verb of ours, and nothing of ours that it is said of.
  private var otherThing: String? {
    guard let question = result.clarify, !isGuessed,
      question.contains(", and I do not know the word") || question.hasPrefix("I do not know what “"),
      !typed.contains(where: { $0.isQuoted || isOurs($0) })
    else { return nil }
    let start = typed.drop { $0.isBreak || Remit.leads.contains($0.word) }
    guard start.prefix(while: { !$0.isBreak }).count(where: isStrange) > 1 else { return nil }
    let strange = start.filter(isStrange)
    // `restart the invoice importer`: a job may be called so, or nearly so.
    let isName = strange.contains { $0.word.dropFirst().contains { "-_.".contains($0) } }
    return strange.count > 2 && !isName ? strange[0].text : nil
  }

  private func isOurs(_ token: Token) -> Bool {
    Subject.word(token.word) != nil || Lexicon.jobNouns.contains(token.word) && token.word != "one"
      || Lexicon.pluralJobNouns.contains(token.word)
      || names(token.word)
      || Remit.trade.contains(token.word) && !token.word.isOne(of: "drain restart up down")
      || scene.isJobSpokenOf && Lexicon.pronouns.contains(token.word)
      || Reserve.telling.contains(token.word) || Lexicon.everything.contains(token.word)
      || Trait.word(token.word) != nil
      || scene.runners.contains { $0.runner.lowercased() == token.word }
  }

  private static let size = Phrase("to|by|with #")

  private static let trade = Set(
    words: """
      savepoint snapshot parallelism slots slot workers worker ack acknowledge unack note notes flink spark dataflow beam
      runner engine cluster drain restart restarts up down lag fleet overview everything anything going permitted allowed
      """)

  func names(_ word: String) -> Bool {
    !scene.index.exact(word).isEmpty || !Lexicon.isCommon(word) && scene.index.hasPart(word)
  }

  /// A word that means nothing to us.
  private func isStrange(_ token: Token) -> Bool {
    !token.isQuoted && !token.isBreak && token.number == nil && token.word.count > 2 && token.word != "moment"
      && !Remit.trade.contains(token.word) && !(Lexicon.isCommon(token.word) && !Lexicon.outside.contains(token.word))
      && !names(token.word)
      && Lexicon.gerund(token.word) == nil && Lexicon.participle(token.word) == nil
  }

  /// Systems of others, and what they are asked.
  private static let systems = Set(
    words: """
      mysql oracle postgres postgresql mongodb redis elasticsearch helm airflow dbt terraform ansible kubectl nagios zabbix
      jenkins github gitlab excel spreadsheet wifi vpn nginx apache haproxy rabbitmq zookeeper snowflake salesforce sap notion figma
      """)
  private static let requests = Phrase.all(
    """
    partitions on|of|for|in the|this|that|our? topic|topics
    reboot|restart|patch|upgrade the|our|all linux|windows|ubuntu|debian? boxes|hosts|machines|vms|servers|nodes
    create|add|make|delete|alter|drop|rename the|a|another? new? kafka? topic|topics|table|tables|index|bucket|database
    pause|stop|suspend|cancel|change|halt the|our|my|all? billing|invoicing|subscription / airflow dag|dags|task|tasks
    trigger|run|rerun|start the|our? airflow|jenkins|dbt|terraform|ansible|helm
    jenkins|gitlab|github|ci build|pipeline|run|runner is|are|was / avro|protobuf|thrift schema
    schema in|on the? registry
    roll|revert|undo back? the|my|our|that? last|latest? commit|merge|release|deploy|deployment
    grafana|kibana|datadog|splunk|tableau|looker dashboard|dashboards|panel|board|chart
    select count|from|distinct|max|min|sum / pull request|requests
    event|processing|ingestion time and|vs|versus processing|event|ingestion time / like i am five|5 / from now on
    add|create|drop|remove a|an|the|another? new? column|field|header|partition|topic|table|index|user / lifecycle rule|rules|policy
    the? ci build|builds / every|each monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|night|morning at
    my|our|his|her # o'clock|pm|am / my|our # with / my|our|the meeting|appointment|lunch|dinner|reservation|subscription|flight|haircut|standup with|at|for|on|about|tomorrow|today
    the pasta|potatoes|noodles|rice|pool|bathtub|battery / on|in a|the? cron|crontab / retention policy|period|time / merge request|requests
    did the? ecb|fed|government|parliament|court|minister|president|regulator|senate decide|announce|vote|rule|say|do
    which|what driver|drivers|customer|customers|rider|riders|user|users|merchant|merchants|city|cities|store|stores|restaurant|restaurants|passenger|passengers|account|accounts|seller|sellers|product|products|employee|employees has|have|is|are|did|do|does|was|were|gets|got|made
    how many|much dollars|euros|pounds|money does|do|did|will|would|is / how many|much dollars|euros|pounds a|per month|year|day|week does|do|is
    get rid of the|all|its? old|stale|unused? savepoints|snapshots|checkpoints / deposit|exchange|inflation|tax|vat|base|mortgage|interest rate|rates
    promo|discount|voucher|coupon|gift code|codes / android|ios|mobile build|release / build break|broke|fail on main|master|trunk
    where is|are parcel|package|order|shipment|driver|rider|courier|taxi # / in java|scala|kotlin|golang|rust|typescript|sql / how do|would|can|should i|we|you say|translate|spell|pronounce
    """)

  /// What is asked of another system, or of a dictionary: `kubectl delete pod`, `run a SELECT count`.
  private var asked: String? {
    // `cancel billing`, where two jobs are called so: which of them.
    let found = Remit.requests.lazy.compactMap { [typed] in $0.first(in: typed)?.range }
      .first { [typed, scene] in !scene.index.hasPart(typed[$0.upperBound - 1].word) }
    if let found { return typed[found].said }
    let first = typed.first { !$0.isBreak && !Remit.leads.contains($0.word) }
    return first.flatMap { token in
      let isSystem =
        Remit.systems.contains(token.word) || Remit.foreign.contains(token.word)
        || Lexicon.shellCommands.contains(token.word)
      return isSystem && !token.isQuoted && !scene.index.hasPart(token.word) ? token.text : nil
    }
  }

  /// Things of everyday life, where no word of the trade stands beside them.
  private static let everyday = Set(
    words: """
      weather forecast temperature sunshine umbrella hotel restaurant pizza noodles flight flights president capital novel
      poem joke recipe printer laptop router bitcoin translate
      """)

  private var alien: String? {
    let words = typed.filter { !$0.isQuoted && !scene.index.hasPart($0.word) }
    if let system = words.first(where: { Remit.systems.contains($0.word) }) { return system.text }
    return isAnchored(typed, weakly: false) ? nil : words.first { Remit.everyday.contains($0.word) }?.text
  }
}
