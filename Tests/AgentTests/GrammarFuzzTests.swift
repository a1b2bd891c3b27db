import BeamMCPClient
import FoundationEssentials
import Jobs
import Testing

@testable import Agent

/// Word salads from the lexicon, job names and noise. `AGENT_FUZZ` says how many; the time of each is printed, not judged.
struct GrammarFuzzTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let noise = [
    "flurble", "clikstream", "xyzzy", "nicht", "alle", "por", "\"cancel all\"", "'", "\"", "🔥", "-3", "0",
    "999999999999",
    "1e9", "%", "50%", "s3://a/b", "/tmp/x.py", "--force", "(", ")", ";", ",", ".", "?", "!", "…", "\u{1B}[2J", "\u{0}",
    "é", "=",
    "parallelism=4", "lag>60", ">", "<", "10m", "11:30", "today", "tomorrow", "if", "when", "until", "not", "don't",
    "never", "except",
    "but", "and", "then", "or", "because", "first", "last", "other", "rest", "half", "double", "twice", "a", "the",
    "of", "to", "by",
    "from", "without", "with", "what", "would", "happen", "should", "i", "you", "we", "can", "please", "them", "it",
    "this", "all",
  ]
  private static let unknown: Set<String> = ["flurble", "clikstream", "xyzzy", "nicht", "alle", "por"]
  private static let starters: Set<String> = [
    "take", "make", "set", "put", "give", "change", "adjust", "trigger", "do", "turn", "shut", "dial",
  ]

  private static let words: [String] =
    Lexicon.verbs.keys.sorted() + Lexicon.fillers.sorted() + Lexicon.outside.sorted() + noise + noise
    + Fleet.jobs.flatMap { [$0.name, $0.name, $0.id] } + Fleet.runners.map(\.runner) + ["orders", "payments", "fraud"]

  @Test func `word salad neither crashes nor changes what nobody asked for`() {
    let count = ProcessInfo.processInfo.environment["AGENT_FUZZ"].flatMap(Int.init) ?? 2000
    var dice = Dice(state: 20_261_118)
    var times: [Duration] = []
    var changing = 0
    for _ in 0..<count {
      let length = Int.random(in: 1...14, using: &dice)
      let words = (0..<length).compactMap { _ in GrammarFuzzTests.words.randomElement(using: &dice) }
      let sentence = words.joined(separator: " ")
      var utterance = Fleet.utterance(sentence)
      if Bool.random(using: &dice) { utterance.selected = nil }
      var meaning = Interpretation()
      times.append(
        ContinuousClock().measure { meaning = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners) }
      )
      let calls = changes(meaning)
      if calls.isEmpty { continue }
      changing += 1
      check(sentence, calls)
    }
    times.sort()
    print(
      "grammar: \(count) sentences, \(changing) with changes, p50 \(times[count / 2]), p95 \(times[count * 95 / 100]), worst \(times[count - 1])"
    )
  }

  private func check(_ sentence: String, _ calls: [ToolCall]) {
    let tokens = Tokenizer.tokens(of: sentence).filter { !$0.isQuoted }
    let asks = tokens.contains { token in
      (Lexicon.verbs[token.word] ?? Lexicon.gerund(token.word))?.isWriting == true
        || GrammarFuzzTests.starters.contains(token.word)
    }
    // A name and how far, and nothing else in its sentence, is a telegram: `clickstream x2`.
    let isTelegram = tokens.split(whereSeparator: \.endsSentence).contains { part in
      part.count { !$0.isBreak } <= 4 && AmountReader.read(Array(part), isDown: false) != nil
    }
    #expect(asks || isTelegram && calls.allSatisfy { $0.tool == "scale_job" }, "no verb asks for it: \(sentence)")
    let known = Set(Fleet.jobs.map(\.id))
    #expect(calls.allSatisfy { $0.tool == "submit_job" || known.contains($0.jobID ?? "") }, "no target: \(sentence)")
    let isExplained = tokens.contains { ["because", "cause", "since", "as", "it", "they"].contains($0.word) }
    // What only tells, before or behind the request, may say anything.
    let scene = Scene(utterance: Fleet.utterance(sentence), jobs: Fleet.jobs, runners: Fleet.runners)
    let request = Narration(Preamble(tokens).tokens, scene).request
    let strange = request.contains { GrammarFuzzTests.unknown.contains($0.word) }
    #expect(!strange || isExplained || calls.allSatisfy { $0.tool == "submit_job" }, "acts on a guess: \(sentence)")
  }
}
