extension Theme {
  /// The names of the themes inside the program, the first being the one that is used where none is chosen.
  package static var builtInNames: [String] { BuiltInThemes.sources.map(\.name) }

  /// A theme of the program itself; an unknown name is an error that lists those there are.
  package static func builtIn(_ name: String) throws(ThemeError) -> Theme {
    guard let source = BuiltInThemes.sources.first(where: { $0.name == name }) else {
      throw ThemeError(theme: name, line: nil, message: "there is no such theme" + Nearest.hint(name, builtInNames))
    }
    return try Theme(name: name, parsing: source.text)
  }
}
