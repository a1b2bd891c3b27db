import Setup

/// What was asked for on the command line.
struct Arguments: Hashable {
  enum Once: Hashable { case plain, json }

  var demo: House.Demo?
  var once: Once?
  var theme: String?
  var keys: String?
  var ascii = false
  var readOnly = false
  /// Few frames, as for a slow link.
  var slow = false
  /// What the last start left is not taken up.
  var fresh = false
  var server: String?
  /// A log file to look at, without any jobs.
  var log: String?

  /// A word that is wrong, and what would be right.
  struct Problem: Error, Hashable { var text: String }

  enum Request: Hashable {
    case run(Arguments)
    case importTheme(ThemeImportRun)
    case help, version
  }

  static func parse(_ words: [String]) throws(Problem) -> Request {
    var parser = ArgumentParser(words)
    return try parser.parse()
  }
}
