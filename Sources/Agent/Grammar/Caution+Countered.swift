// What is told beside an order and speaks against it, whoever says so.
extension Caution {
  private static let unready =
    "signed|approved|agreed|confirmed|cleared|decided|authorised|authorized|reviewed|sanctioned|blessed|ratified|okayed|oked|finished|landed|met|voted|ruled|answered|replied|responded"

  private static let counters = Phrase.all(
    """
    has|have|had not yet? \(unready) / is|are|was not yet? \(unready)
    put|puts|putting their|his|her|its|a foot|feet down / not signed off
    still reading|using|waiting|relying|consuming|working|depends|depending
    needs|need|wants another|an|one|two|a few hour|hours|day|days|week|minute|minutes|moment
    vote|votes|voted went|was|were|is|against
    got|was|were|been|is turned|rejected|denied|refused|declined down|by|already|an|again|? / is|was|were|got blocked by / turned down
    made|makes|make matters|things|it|everything worse
    mid-demo|mid-release|mid-migration|mid-run|mid-flight|mid-deploy / this very moment|minute|second|instant
    begs|begged|pleads|pleaded for|us|me|everyone|to|not / hands off
    yet to sign|approve|agree|confirm|decide|clear|ok|okay|say|give|speak
    change|deploy|deployment|code|release|config? freeze|moratorium|embargo|blackout / is|are|be exempt
    vetoed|vetoes|veto|nixed|overruled|outvoted|blocked that|this|it|the|us|me|any? / unsaved state|data|records|work
    and|with|has|have no savepoint|snapshot|backup|checkpoint|fallback|rollback at|to|yet|of|anywhere|whatsoever
    swore|swears|threatened|threatens|promised they|he|she|to|that|hell
    if anyone|anybody|somebody|someone|any so|ever|touches|stops|restarts|cancels|scales|dares|as|goes|went
    that|this|the call|decision|choice|verdict is|was|belongs|lies|rests
    never comes|came|recovers|recovered|starts|gets|got / right mind|minds
    devil|napkin|shoulder|parrot|hamster|horoscope|ouija
    goes|went|runs the|that|our song|joke|saying|line|rhyme|chant / we|they|i fired|sacked|dismissed
    glad|happy|relieved we|i|they got|threw|dropped|deleted|scrapped|never
    warned|warns|warning us|me|that|against|everyone|of|about?
    translate|render|spell|pronounce|rephrase|shorten that|this|it|the / asked|asks|begged for this|that|it at|in|on|again|twice|yesterday|last
    last thing / had i|we|he|she|they only|just|but|ever / would not be in this|that|such / turned|shot|voted|talked me|us|him|her|it|this|that down|out / told|tell him|her|them|everyone no|never|off / foregoing|aforesaid|aforementioned|abovementioned
    with|of|by this|that title|subject|heading|headline|wording / the price|cost|bill of|for that|this / passing|pass|passed on that|this|it
    closed|resolved|rejected|marked as / would|might|may|could be what|how|the|a? end|mistake|disaster|suicide / on a plane|flight|holiday|vacation|leave
    famous last words / said nobody|noone|no-one
    """)
  private static let contrast = Set(words: "though tho although however regardless")

  /// `drain orders. Legal put their foot down on that though`: somebody or something stands against it.
  var countered: Range<Int>? {
    guard !calls.isEmpty else { return nil }
    return parts.first { part in
      let words = Array(tokens[part])
      if Telling(words: words).asks { return false }
      return Caution.counters.first(in: words) != nil
        || part.lowerBound > 0 && words[0].word.isOne(of: "though although") || words.last?.word == "against"
        || part.lowerBound > 0 && words.count > 2 && Caution.contrast.contains(words[words.count - 1].word)
    }
  }
}
