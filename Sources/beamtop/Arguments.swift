import Setup

/// What was asked for on the command line.
struct Arguments: Hashable {
  enum Once: Hashable { case plain, json, svg }

  var demo: House.Demo?
  var once: Once?
  /// What is shown first, as the command bar takes it.
  var commands: [String] = []
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
  /// A file to write what happens to, and one to play.
  var record: String?
  var replay: String?
  /// A file for the film of what is played.
  var asciicast: String?
  /// Of what is played: how many times as fast as it happened, and the seconds from its beginning.
  var speed: Double?
  var at: Double?

  /// A word that is wrong, and what would be right.
  struct Problem: Error, Hashable { var text: String }

  enum Request: Hashable {
    case run(Arguments)
    case importTheme(ThemeImportRun)
    /// The text to print.
    case help(String)
    case version
  }

  static func parse(_ words: [String]) throws(Problem) -> Request {
    var parser = ArgumentParser(words)
    return try parser.parse()
  }
}
