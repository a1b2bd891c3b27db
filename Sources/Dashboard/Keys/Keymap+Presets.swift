import Screen

extension Keymap {
  package static let presetNames = presets.map(\.name)

  /// Nothing that destroys lies on Ctrl-D or Ctrl-K, but in that of k9s, where they delete and kill.
  static let presets: [Preset] = [
    Preset(name: "default", changes: []),
    Preset(
      name: "vim",
      changes: [
        Change("first", ["g g", "Home"]), Change("page_up", ["Ctrl-B", "Ctrl-U", "PgUp"]),
        Change("page_down", ["Ctrl-F", "Ctrl-D", "PgDn"]), Change("up", ["k", "Up"]), Change("down", ["j", "Down"]),
        Change("open", ["Enter", "o"]), Change("next_pane", ["Tab", "g t"]),
        Change("previous_pane", ["Shift-Tab", "g T"]),
        Change("quit", ["q", "Z Q"]),
      ]
    ),
    Preset(
      name: "emacs",
      changes: [
        Change("up", ["Ctrl-P", "Up"]), Change("down", ["Ctrl-N", "Down"]), Change("page_up", ["Alt-v", "PgUp"]),
        Change("page_down", ["Ctrl-V", "PgDn"]), Change("first", ["Alt-<", "Home"]), Change("last", ["Alt->", "End"]),
        Change("filter", ["Ctrl-S", "/"]), Change("command", ["Alt-x", ":"]), Change("undo", ["Ctrl-_", "u"]),
        Change("back", ["Ctrl-G", "Esc"]), Change("decline", ["n", "Ctrl-G", "Esc", "Enter"]),
        Change("mark", ["Ctrl-Space", "Space"]), Change("next_pane", ["Tab", "Ctrl-X o"]),
        Change("zoom", ["z", "Ctrl-X 1"]), Change("quit", ["q", "Ctrl-X Ctrl-C"]),
      ]
    ),
    Preset(
      name: "k9s",
      changes: [
        Change("drain", ["D"]), Change("open", ["Enter", "d"]), Change("back", ["Esc", "q"]), Change("quit", ["Q"]),
        Change("logs", ["l"]), Change("column_right", ["Right"]), Change("right", ["Right"]),
        Change("up", ["k", "Up"]), Change("down", ["j", "Down"]),
        // There c copies; what it would end here is asked for with the keys that delete and kill there.
        Change("cancel", ["Ctrl-D", "Ctrl-K"]), Change("copy", ["y", "c"]), Change("mark_range", ["Ctrl-Space", "V"]),
        Change("sort_job", ["N", "Alt-n"]), Change("sort_state", ["S", "Alt-s"]), Change("sort_up", ["A", "Alt-a"]),
        Change("sort_cpu", ["C", "Alt-c"]), Change("sort_heap", ["M", "Alt-m"]),
        Change("audit", ["Ctrl-A"]), Change("columns", ["F2"]), Change("mouse", ["F3"]),
      ],
      added: [
        Binding(.follow, [.character("s")], .log, [.log], "Follow the log, or hold it", action: "autoscroll"),
        Binding(.last, [.character("0")], .log, [.log], "To the log's end, and follow it", action: "log_tail"),
        Binding(.first, [.character("1")], .log, [.log], "To the log's beginning", action: "log_head"),
      ],
      left: [("scale", [.log])]
    ),
  ]
}
