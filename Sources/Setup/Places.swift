import FoundationEssentials
import Glibc
import JSON

/// Where our files are (XDG Base Directory Specification 0.8).
package struct Places: Sendable, Hashable {
  package var configurationFile: String
  package var themes: String
  /// The operator's own keys, beside the configuration file.
  package var keys: String
  package var state: String
  /// The file was named by the operator, so it must be there.
  package var isExplicit: Bool

  /// From the environment: `BEAMTOP_CONFIG`, `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `HOME`.
  package init(environment: [String: String]) {
    func folder(_ variable: String, _ fallback: String) -> String {
      // The specification: a relative path is invalid and must be ignored.
      if let given = environment[variable], given.hasPrefix("/") { return given + "/beamtop" }
      return (environment["HOME"] ?? "/") + "/" + fallback + "/beamtop"
    }
    let configuration = folder("XDG_CONFIG_HOME", ".config")
    let named = environment["BEAMTOP_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    let file = named ?? configuration + "/config.json5"
    configurationFile = file
    isExplicit = named != nil
    themes = configuration + "/themes"
    keys = (file.lastIndex(of: "/").map { String(file[...$0]) } ?? "") + "keys.json5"
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// A path as it is told to people: what lies in `HOME` begins with `~`.
  package static func told(_ path: String, _ environment: [String: String]) -> String {
    guard var home = environment["HOME"], home.hasPrefix("/") else { return path }
    while home.hasSuffix("/") { home.removeLast() }
    return !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// The configuration file, read; an empty configuration where there is none.
  package func configuration() throws(ConfigurationError) -> Configuration {
    if let text = try Places.text(configurationFile) {
      return try ConfigurationReader(file: configurationFile, text: text).read()
    }
    if !isExplicit { return Configuration() }
    throw ConfigurationError(file: configurationFile, line: nil, problem: String(cString: strerror(ENOENT)))
  }

  /// The operator's own keys; none where there is no file.
  package func ownKeys() throws(ConfigurationError) -> KeysFile {
    try Places.text(keys).map { text throws(ConfigurationError) in try KeysFile(file: keys, text: text) }
      ?? KeysFile(file: keys)
  }

  /// Nil where there is no such file.
  private static func text(_ file: String) throws(ConfigurationError) -> String? {
    guard access(file, F_OK) == 0 else {
      if errno == ENOENT { return nil }
      throw ConfigurationError(file: file, line: nil, problem: String(cString: strerror(errno)))
    }
    try checkSize(file)
    do { return try FileFailure.told { try String(contentsOf: URL(filePath: file), encoding: .utf8) } } catch {
      throw ConfigurationError(file: file, line: nil, problem: "cannot be read as UTF-8 text: \(error)")
    }
  }

  /// A device would be read for ever, and no configuration is so large.
  private static func checkSize(_ file: String) throws(ConfigurationError) {
    var status = stat()
    guard stat(file, &status) == 0 else { return }
    let problem: String? =
      status.st_mode & S_IFMT != S_IFREG ? "is not a file" : status.st_size > 1 << 20 ? "is larger than 1 MiB" : nil
    if let problem { throw ConfigurationError(file: file, line: nil, problem: problem) }
  }
}
