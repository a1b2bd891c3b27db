// What is asked of whoever keeps tickets, or is woken by them.
extension Remit {
  private static let filing = Set(words: "open create file raise log close assign escalate update")
  private static let trackers = Phrase(
    "in|on|into|with|via jira|servicenow|pagerduty|opsgenie|trello|asana|confluence|zendesk|bugzilla")
  private static let tickets = Phrase("a|an|the|another? jira|ticket|incident|bug|issue|case for|about|on|that")
  private static let passingOn = Phrase("and|then tell|warn|remind|inform|notify|ask him|her|them")

  /// `open a P1 in Jira for orders`, `page Ines and tell her that it hangs`
  var filed: String? {
    guard let first = typed.first(where: { !$0.isBreak && !Remit.leads.contains($0.word) }), !first.isQuoted,
      !scene.index.hasPart(first.word)
    else { return nil }
    if Remit.filing.contains(first.word),
      let range = (Remit.trackers.first(in: typed) ?? Remit.tickets.first(in: typed))?.range
    {
      return typed[range.upperBound - 1].text
    }
    return first.word.isOne(of: "page call ping ring wake") && Remit.passingOn.first(in: typed) != nil
      ? first.text : nil
  }
}
