import Jobs

// How turns of phrase are opened: by their shapes, then by the table.
extension Idiom {
  /// One after the other: what each leaves is what the next one reads.
  private static let shapes: [@Sendable ([Token]) -> [Token]] = [
    inSQL, unopposed, allOfOne, whatever, threatless, purposed, wasFine, didAny, askedFirst, unitless, backUp,
    everywhere, sizedBehind,
    subjectless,
    unreasoned, unprefaced, unasked, rated, stalled, bumped, retried, runningLate, relayedQuestion,
    ownedUp,
    withItLast, stoppedSaved, onlyForetold, permitted, onlyShown, broughtUpFrom, eachInTurn, oneAndOne, restoredAgain,
    notWell, tooLast,
    orWhatever, unneeded, letFinish,
    untimed, joinedWith, instructed, oneOfEach, trailed, asWell, neededInstead, sizedTogether,
    wantedCompared, telegraphed, fromOneToAnother, multiplied,
    atHalf, ofKind, runningOnes, misnamed, unrepeated, exclaimed,
    soothed, onlyTried, noneOfThat,
    unconcerned, unlikeOthers, allWanted, allOfIt,
    joinedByN, itsDoing, atAll, alarmed, conceded, notNow, onNoAccount, emphatic, inattentive,
    exchanged, savepointless, numberNotOther, enquired,
    overruled, notAskedFor, prologue, lastOfThose, orderBehind, finalised, negated, rather, unwaited, added, broughtUp,
    heedless, roundedOff, orElse, ordinalTopic, firstly, sincere, hesitant, made, hurried,
    joinedShort, notThat, broken, lasting, placedOn, restated, loweredTo, doublySaved, setForemost, bottlenecked,
    disregarded, assured, effected, unqualified, otherwise, forbidden, taken, bidden, hung, spared, reported, begged,
    corrected,
    stayed, manned, wondered, queried, printed, judged, sufficed, forethoughtful, filed, spelledOut, fluent, granted,
    undashed, joined, precautious, had, due, allowed, kept, foreseen, timed, conditional, lossless, stated, heldBack,
    preferred, once, uplifted, reverted, setAside, triedAt, orElseWhy, inParallel, unminding, knowing, opined,
    leveledEntries, untouchable, needless, shouldIt, contrasted, grantedMore, finishedFirst, looked, whatWould,
    halfEnough, atWork, setApart, pronominal, foremost, troubled, replaced, scratched, timesRestarted, countedRestarts,
    liftedWith, levelled, apiece, enlarged, clocked, lastly, content, gone, afterDoing, enumerated, disputed, likeness,
    topicFirst, placeFirst, unhedged, unordered, detopicalised, setFirst, neuter, plainForm, switched, wellMeant,
    begun, ended, forgotAbout, politely, decided, withID, theOneTo, fromNow, saidAgain, evenSo, ofThatRunner, orStillUp,
    soughtInstead, interrupted, saidInstead, notSaidBut, informing, preferring, explained, inCurrent,
    unsavedBefore, foreposed,
    excepted, exited,
    personal, exceeding, ran, supposed, signed, located, withoutFigures, parted, backfronted, unwell, fit, finishing,
    purposeful, resized, unsaved,
  ]

  /// With the plainer words in their places.
  static func opened(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let named = [
      flagged, bothAsked, finishedByDraining, beforeSomething, sizedPolitely, stillUp, assigned, heldUp, bothStill,
      ofRun, keepingState, savepointsFor, cleared, doneWith, cancelledOnes, eatenUp, doneFor, sizedRight,
      broughtBack, onlyWondering, leftAlone, needlessJob, leftOut,
      notThatOne, notTheOther, claimed, kicked, lookingBefore, nowDo,
      havingAny, fallenBackTo, statusAmong, mayGo, howDone, troubledOnes, previewedAt, urgent, firedUp, setTo,
      backUpAgain,
      wantedBefore, another,
    ]
    let tokens = named.reduce(addedTo(unceremonious(wentThrough(hitherto(tokens)), index))) { $1($0, index) }
    let coloured = coloured(
      fleetwide(likened(unticketed(beforehand(meant(tokens, index), index), index), index), index), index)
    let plain = calmed(shapes.reduce(coloured) { $1($0) })
    return advised(counted(replaced(separated(plain, index), by: table, index)))
  }

  /// Phrases and what is said for each, as one types it: `till => until`, apart by ` / ` or a new line.
  static func phrases(_ entries: String) -> [(Phrase, [Token])] {
    entries.split(separator: "\n").flatMap { $0.replacing(" / ", with: "\n").split(separator: "\n") }.map { entry in
      let words = entry.split(separator: " ").map(String.init)
      let mark = words.firstIndex(of: "=>") ?? words.count
      let plain = words.dropFirst(mark + 1).map { Token(text: $0, word: $0, isBreak: $0 == ",") }
      return (Phrase(words[..<mark].joined(separator: " ")), plain)
    }
  }

  /// With what stands for a phrase in its place.
  static func replaced(_ tokens: [Token], by table: [(Phrase, [Token])], _ index: JobIndex) -> [Token] {
    table.reduce(tokens) { tokens, entry in
      var opened = tokens
      var start = 0
      while let match = entry.0.first(in: opened, from: start) {
        // A job called `perf-test` is meant by `perf`, and one called `record-sync` by `record`.
        if opened[match.range].contains(where: { !Lexicon.fillers.contains($0.word) && index.hasPart($0.word) }) {
          start = match.range.upperBound
          continue
        }
        opened.replaceSubrange(match.range, with: entry.1)
        start = match.range.lowerBound + entry.1.count
      }
      return opened
    }
  }
}
