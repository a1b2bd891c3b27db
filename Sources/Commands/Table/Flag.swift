/// A flag of a command: `--parallelism N`, `--parallelism=N`, `--yes`.
package struct Flag: Sendable {
  /// What stands behind it.
  package enum Value: Sendable, Hashable {
    /// Nothing: it is a switch.
    case none
    case text
    case whole(ClosedRange<Int>)
    /// Seconds, also written `90s`, `15m`, `2h`, `1d`.
    case seconds
    /// Seconds, or nothing.
    case optionalSeconds
    /// A time (RFC 3339), or how long ago: `15m`.
    case moment
    case choice([String])
    /// `KEY=VALUE`.
    case pair
  }

  /// Where its value goes in the call.
  package enum Target: Sendable, Hashable {
    /// The command itself reads it.
    case own
    /// An argument of the operation.
    case argument(String)
    /// A member of an argument that is an object: `pipeline_options.parallelism`.
    case member(String, of: String)
    /// A pair becomes a member of this argument.
    case members(of: String)
    /// A runner's name, or else a type of runner.
    case runner
  }

  /// How often it may stand there, and what the operation gets for it.
  package enum Count: Sendable, Hashable {
    case once
    /// One value as it is, several as a list.
    case some
    /// Always a list.
    case list
  }

  /// Without the dashes.
  package var name: String
  package var value = Value.none
  /// In help texts: `N`.
  package var placeholder = ""
  package var summary: String
  package var target = Target.own
  package var count = Count.once
  package var isRequired = false
  package var short: Character?
  /// Other names that serve too.
  package var aliases: [String] = []
  /// Values are jobs or runners, which completion offers.
  package var completes: Argument.Kind?
  /// Known, but in no help text: what the wire has and people hardly need.
  package var isRare = false

  package var usage: String {
    switch value {
    case .none: "--\(name)"
    case .optionalSeconds: "--\(name)[=\(placeholder)]"
    default: "--\(name) \(placeholder)"
    }
  }

  var names: [String] { ["--" + name] + aliases.map { "--" + $0 } + (short.map { ["-\($0)"] } ?? []) }

  /// The next word is its value.
  var takesWord: Bool { value != .none && value != .optionalSeconds }
}
