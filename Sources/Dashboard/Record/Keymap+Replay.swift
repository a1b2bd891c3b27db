import Screen

extension Keymap {
  /// They lie over the keys of the pages while a record is replayed.
  static let replaying = [
    Binding(.playPause, [.character(" ")], .replay, [.replay], "Stop the replay, and go on", hint: "stop, go on"),
    Binding(.slower, [.character("-")], .replay, [.replay], "Slower: half the speed", hint: "slower"),
    Binding(
      .faster, [.character("+"), .character("=")], .replay, [.replay], "Faster: twice the speed", hint: "faster"),
    Binding(.behind, [.character(",")], .replay, [.replay], "10 seconds back", hint: "back"),
    Binding(.ahead, [.character(".")], .replay, [.replay], "10 seconds ahead", hint: "ahead"),
    Binding(.farBehind, [.character("<")], .replay, [.replay], "A minute back"),
    Binding(.farAhead, [.character(">")], .replay, [.replay], "A minute ahead"),
    Binding(
      .moment, [.character("@")], .replay, [.replay], "To a moment: 12:03:30, +5m, -90s, or @3:20 of the record",
      hint: "moment"),
    Binding(
      .rejoin, [.character("F")], .replay, [.replay],
      "See again what was looked at then; any other key looks around for itself", hint: "as it was"),
  ]
}
