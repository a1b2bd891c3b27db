/// The themes inside the program, so that one file that is copied to a host is enough: a line of twelve colours each, in the
/// order of `ThemePalette.slots`. The files in themes/ are written from these by `RECORD=1 swift test --filter BuiltInTheme`.
///
/// The palettes of others are theirs, but that a colour which would not be legible on its paper, or on a selected row, was
/// lifted until it is (`Contrast`), with all colours and with 256.
enum BuiltInThemes {
  static let mono = "mono"

  static let palettes: [ThemePalette] = lines.split(separator: "\n").compactMap { ThemePalette(line: $0) }

  /// The text of a theme, as its file would be.
  static func source(_ name: String) -> String? {
    name == mono ? attributes : palettes.first { $0.name == name }?.source
  }

  private static let lines = """
    dark default default 9da5b4 565f6f eceff4 8ab4f8 7fc8c2 9ccc7c e8c47a ff8b85 cfa8f0 25324a
    light fbfaf7 2a2f37 5d636d b0b4bb 14181f 1c57b0 0a6068 2a6a2c 754c00 b3231d 713a9c dce8f7
    contrast-dark 000000 ffffff d0d0d0 9a9a9a ffffff 7fc4ff 6ff2e8 6ef26e ffe14d ff8f8f f0a8ff 00285f
    contrast-light ffffff 000000 333333 666666 000000 0033a0 00474d 005f00 5c3a00 9b0000 5b007d ffe98a
    deuteranopia default default a8adb5 5c6370 ffffff a9b4ff c8c8e8 5cb8ff ffe66b ff8a3d d9b3ff 1f3350
    tritanopia default default a8adb5 5c6370 ffffff b8d8e0 a0e0e0 3fd0c9 ffd0c4 ff7474 f0b0c8 3a2630
    gruvbox 282828 ebdbb2 b3a38c 665c54 fbf1c7 87ab9d 8fc27d b8bb26 fabd2f ff7d6e e994ab 3c3836
    gruvbox-light fbf1c7 3c3836 5a524c baab91 282828 076678 66620c 396a4c 744c0d 9d0006 883c6c ebdbb2
    nord 2e3440 d8dee9 a7b3c8 566178 eceff4 97bde2 92c0bf aac692 ebcb8b ff9da7 cea2c6 3b4252
    dracula 282a36 f8f8f2 a9aec4 6272a4 f8f8f2 8be9fd 8be9fd 50fa7b f1fa8c ff8080 c196fd 383a4d
    solarized-dark 002b36 93a1a1 8c9ea0 586e75 eee8d5 2ca0f1 2caaa0 8da300 c39400 ff7875 989dff 073642
    solarized-light fdf6e3 556b71 576a71 93a1a1 073642 1d6aa1 1e716b 606e00 ae4013 b92f72 535796 eee8d5
    catppuccin-mocha 1e1e2e cdd6f4 a6adc8 585b70 f5e0dc 89b4fa 94e2d5 a6e3a1 f9e2af f38ba8 cba6f7 313244
    catppuccin-latte eff1f5 4c4f69 5e6174 acb0be 303446 1a59d6 116b70 2d701e 73490f be0e34 7d35dc dce0e8
    tokyo-night 1a1b26 c0caf5 a4abc8 4a5276 d5d6db 7aa2f7 7dcfff 9ece6a e0af68 f9778f bb9af7 283457
    one-dark 282c34 abb2bf 9ea6b4 585c67 e6e9ef 61afef 5cc2cf 98c379 e5c07b fe7b84 d782f0 333a45
    monokai 272822 f8f8f2 b0aa8e 75715e f9f8f5 66d9ef a1efe4 a6e22e e6db74 ff7fad c09dff 3e3d32
    everforest 2d353b d3c6aa aeb5c4 5e6d68 e6dfc8 86c6bd aac483 86c495 dbbc7f ff9ea0 e3a2c1 3d484d
    rose-pine 191724 e0def4 9b98ad 524f67 f6f4ff 9ccfd8 ebbcba 87bf9e f6c177 eb6f92 c4a7e7 2a273f
    rose-pine-dawn faf4ed 575279 66637c b0acc0 393552 286983 3f6d75 386f55 714c19 794352 705f84 f0e4d9
    kanagawa 1f1f28 dcd7ba a6a69c 54546d f2ecbc 7e9cd8 7aa89f 98bb6c e6c384 ff767b a78ece 223249
    github-light ffffff 1f2328 59636e b0b8c0 0d1117 0969da 187077 187332 936200 cf222e 6e44bc ddf4ff
    """

  /// Every theme falls back to these where there are no colours.
  private static let attributes = """
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

    """
}
