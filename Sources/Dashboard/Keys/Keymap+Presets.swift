extension Keymap {
  package static let presetNames = presets.map(\.name)

  /// A preset is what differs from the table. Nothing that destroys lies on Ctrl-D or Ctrl-K in any of them.
  static let presets: [(name: String, changes: [Change])] = [
    ("default", []),
    (
      "vim",
      [
        Change("first", ["g g", "Home"]), Change("page_up", ["Ctrl-B", "Ctrl-U", "PgUp"]),
        Change("page_down", ["Ctrl-F", "Ctrl-D", "PgDn"]), Change("up", ["k", "Up"]), Change("down", ["j", "Down"]),
        Change("open", ["Enter", "o"]), Change("next_pane", ["Tab", "g t"]),
        Change("previous_pane", ["Shift-Tab", "g T"]),
        Change("quit", ["q", "Z Q"]),
      ]
    ),
    (
      "emacs",
      [
        Change("up", ["Ctrl-P", "Up"]), Change("down", ["Ctrl-N", "Down"]), Change("page_up", ["Alt-v", "PgUp"]),
        Change("page_down", ["Ctrl-V", "PgDn"]), Change("first", ["Alt-<", "Home"]), Change("last", ["Alt->", "End"]),
        Change("filter", ["Ctrl-S", "/"]), Change("command", ["Alt-x", ":"]), Change("undo", ["Ctrl-_", "u"]),
        Change("back", ["Ctrl-G", "Esc"]), Change("decline", ["n", "Ctrl-G", "Esc", "Enter"]),
        Change("mark", ["Ctrl-Space", "Space"]), Change("next_pane", ["Tab", "Ctrl-X o"]),
        Change("zoom", ["z", "Ctrl-X 1"]), Change("quit", ["q", "Ctrl-X Ctrl-C"]),
      ]
    ),
    (
      "k9s",
      [
        Change("drain", ["D"]), Change("open", ["Enter", "d"]), Change("back", ["Esc", "q"]), Change("quit", ["Q"]),
        Change("logs", ["l"]), Change("column_right", ["Right"]), Change("right", ["Right"]),
        Change("up", ["k", "Up"]), Change("down", ["j", "Down"]),
      ]
    ),
  ]
}
