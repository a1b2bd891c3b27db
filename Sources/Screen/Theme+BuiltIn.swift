extension Theme {
  /// The names of the themes inside the program.
  package static var builtInNames: [String] {
    var names = BuiltInThemes.palettes.map(\.name)
    names.insert(BuiltInThemes.mono, at: min(2, names.count))
    return names
  }

  /// A theme of the program itself; an unknown name is an error that lists those there are.
  package static func builtIn(_ name: String) throws(ThemeError) -> Theme {
    guard let source = BuiltInThemes.source(name) else {
      throw ThemeError(theme: name, line: nil, message: "there is no such theme" + Nearest.hint(name, builtInNames))
    }
    return try Theme(name: name, parsing: source)
  }
}
