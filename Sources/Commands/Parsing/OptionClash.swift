/// Two values for one option, of which one would silently be lost: `--option a=1 --option a=2`, or `--parallelism 2` beside
/// `--option parallelism=3`.
struct OptionClash {
  let words: String

  /// Nil where every option has one value.
  init?(_ invocation: Invocation) {
    for flag in invocation.command.flags {
      guard case .members(let object) = flag.target, let pairs = invocation.values[flag.name] else { continue }
      var seen: [Substring: String] = [:]
      for pair in pairs {
        let key = pair.prefix { $0 != "=" }
        if let other = seen.updateValue(pair, forKey: key) ?? OptionClash.own(key, object, invocation) {
          let first = other.hasPrefix("--") ? other : "--\(flag.name) \(other)"
          words = "\(Quoted.text(first)) and \(Quoted.text("--\(flag.name) \(pair)")) are two values for one option"
          return
        }
      }
    }
    return nil
  }

  /// The flag that has given the same member. An argument of the operation of that name means the same where options are
  /// changed: `--parallelism` of a restart.
  private static func own(_ key: Substring, _ object: String, _ invocation: Invocation) -> String? {
    for flag in invocation.command.flags {
      let isSame: Bool =
        switch flag.target {
        case .member(let name, of: object): name == key
        case .argument("parallelism"): key == "parallelism"
        default: false
        }
      if isSame, let value = invocation.values[flag.name]?.last { return "--\(flag.name) \(value)" }
    }
    return nil
  }
}
