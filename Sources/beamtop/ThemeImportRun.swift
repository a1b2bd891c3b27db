import FoundationEssentials
import Glibc
import JSON
import Screen
import Setup

/// `beamtop theme import FILE [--as NAME] [--force]`: a theme of btop, or a skin of k9s, as a file in the themes folder.
struct ThemeImportRun: Hashable {
  var file: String
  var name: String
  var isForced = false

  private static let usage = "usage: beamtop theme import FILE [--as NAME] [--force]"

  init(_ words: some Sequence<String>) throws(Arguments.Problem) {
    var rest = Array(words)[...]
    guard rest.popFirst() == "import" else { throw Arguments.Problem(text: Self.usage) }
    var file: String?
    var name: String?
    while let word = rest.popFirst() {
      switch word {
      case "--force": isForced = true
      case "--as":
        guard let next = rest.popFirst() else { throw Arguments.Problem(text: "--as needs a name") }
        name = next
      case _ where word.hasPrefix("--as="): name = String(word.dropFirst(5))
      case _ where word.hasPrefix("-") || file != nil:
        throw Arguments.Problem(text: "\(word) is not understood; \(Self.usage)")
      default: file = word
      }
    }
    guard let file else { throw Arguments.Problem(text: Self.usage) }
    self.file = file
    self.name = name ?? Self.stem(file)
    let isPlain = self.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    guard isPlain, !self.name.isEmpty, !self.name.hasPrefix(".") else {
      throw Arguments.Problem(text: "“\(self.name)” is no name for a theme; give one with --as NAME")
    }
    if self.name == ThemeChoice.auto {
      throw Arguments.Problem(
        text: "no theme can be called auto: that is dark or light, as the terminal is; give a name with --as NAME")
    }
  }

  private static func stem(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }

  /// Writes the file and says what became of the colours; returns the exit code.
  func run(_ folder: String) -> Int32 {
    let target = folder + "/" + name + ".theme"
    do throws(ThemeError) {
      let imported = try ThemeImport(name: name, parsing: read())
      try write(imported.text, to: target, in: folder)
      Program.say(imported.notes.joined(separator: "\n") + "\n")
      Program.say("written to \(target); beamtop --theme \(name) shows it, theme: \"\(name)\" keeps it\n")
      return 0
    } catch {
      Program.fail(error.line.map { "\(file):\($0): \(error.message)" } ?? "\(file): \(error.message)")
      return 1
    }
  }

  private func read() throws(ThemeError) -> String {
    var status = stat()
    guard stat(file, &status) == 0 else { throw failure(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("is not a file") }
    guard status.st_size <= 1 << 20 else { throw failure("is larger than 1 MiB") }
    do { return try String(contentsOfFile: file, encoding: .utf8) } catch {
      throw failure("cannot be read as UTF-8 text")
    }
  }

  private func write(_ text: String, to target: String, in folder: String) throws(ThemeError) {
    if !isForced, Theme.builtInNames.contains(name), access(target, F_OK) != 0 {
      throw failure("\(name) is a theme of the program's own; --force puts this one in its place, --as NAME beside it")
    }
    guard isForced || access(target, F_OK) != 0 else {
      throw failure("\(target) is there already; --force writes over it, --as NAME beside it")
    }
    do {
      try FileFailure.told {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: target), options: .atomic)
      }
    } catch { throw failure("\(target) cannot be written: \(error)") }
  }

  private func failure(_ message: String) -> ThemeError { ThemeError(theme: name, line: nil, message: message) }
}
