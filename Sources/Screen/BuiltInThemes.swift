// Written from themes/*.theme by `RECORD=1 swift test --filter BuiltInTheme`; change the files, not this one.

/// The text of the themes inside the program, so that one file that is copied to a host is enough.
enum BuiltInThemes {
  static let sources: [(name: String, text: String)] = [
    (
      "dark",
      #"""
      # beamtop's dark theme: the terminal's own background, quiet greys, and colour only where it says something.
      let grey   = #9da5b4
      let line   = #565f6f
      let white  = #eceff4
      let blue   = #8ab4f8
      let teal   = #7fc8c2
      let green  = #9ccc7c
      let amber  = #e8c47a
      let red    = #ff8b85
      let violet = #cfa8f0
      let night  = #25324a
      let ink    = #14171c

      text         = default
      dim          = grey
      title        = white bold
      header       = grey bold
      border       = line
      border.focus = blue
      selection    = white on night
      mark         = violet bold
      key          = blue bold
      hint         = grey
      prompt       = violet bold
      input        = default
      cursor       = default reverse

      # Greens are quiet on purpose: what is well need not be looked at.
      state.ok      = green
      state.warn    = amber bold
      state.failed  = red bold
      state.unknown = grey
      state.ended   = grey
      state.busy    = blue

      runner  = teal
      changed = bold
      stale   = grey italic

      chart.low  = teal
      chart.mid  = amber
      chart.high = red

      log.time   = grey
      log.source = teal
      log.debug  = grey
      log.info   = default
      log.warn   = amber
      log.error  = red bold

      match        = ink on amber
      dialog       = default
      dialog.title = white bold
      danger       = red bold
      success      = green bold
      demo         = ink on violet bold

      """#
    ),
    (
      "light",
      #"""
      # beamtop's light theme. It paints its own paper, so that it is legible in a terminal of any colour.
      let paper  = #fbfaf7
      let ink    = #2a2f37
      let grey   = #5d636d
      let line   = #b0b4bb
      let blue   = #1c57b0
      let teal   = #0a6068
      let green  = #2a6a2c
      let amber  = #7d5100
      let red    = #b3231d
      let violet = #713a9c
      let sky    = #dce8f7
      let honey  = #ffe39b

      text         = ink on paper
      dim          = grey
      title        = bold
      header       = grey bold
      border       = line
      border.focus = blue
      selection    = ink on sky
      mark         = violet bold
      key          = blue bold
      hint         = grey
      prompt       = violet bold
      input        = ink
      cursor       = paper on ink

      state.ok      = green
      state.warn    = amber bold
      state.failed  = red bold
      state.unknown = grey
      state.ended   = grey
      state.busy    = blue

      runner  = teal
      changed = bold
      stale   = grey italic

      chart.low  = teal
      chart.mid  = amber
      chart.high = red

      log.time   = grey
      log.source = teal
      log.debug  = grey italic
      log.info   = ink
      log.warn   = amber
      log.error  = red bold

      match        = ink on honey
      dialog       = ink
      dialog.title = bold
      danger       = red bold
      success      = green bold
      demo         = paper on violet bold

      """#
    ),
    (
      "mono",
      #"""
      # Attributes alone. Every theme falls back to these where there are no colours: with NO_COLOR, or on a terminal without any.
      text         = default
      dim          = dim
      title        = bold
      header       = underline
      border       = dim
      border.focus = bold
      selection    = reverse
      mark         = bold
      key          = bold
      hint         = dim
      prompt       = bold
      input        = default
      cursor       = reverse

      state.ok      = default
      state.warn    = bold
      state.failed  = bold underline
      state.unknown = dim underline
      state.ended   = dim
      state.busy    = italic

      runner  = default
      changed = bold
      stale   = dim italic

      chart.low  = default
      chart.mid  = default
      chart.high = bold

      log.time   = dim
      log.source = default
      log.debug  = dim
      log.info   = default
      log.warn   = bold
      log.error  = bold underline

      match        = reverse
      dialog       = default
      dialog.title = bold
      danger       = bold underline
      success      = bold
      demo         = reverse

      """#
    ),
  ]
}
