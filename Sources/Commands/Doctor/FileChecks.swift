import Glibc
import Setup

/// The configuration and the state directory.
enum FileChecks {
  static func configuration(_ places: Places) -> (Check, Configuration?) {
    let file = places.configurationFile
    do {
      let configuration = try places.configuration()
      guard access(file, F_OK) == 0 else {
        return (.ok("configuration", "none at \(file); local jobs, and Flink where one answers"), configuration)
      }
      if let mode = mode(of: file), mode & 0o022 != 0 {
        return (
          .warn("configuration", "\(file) can be written by others (mode \(octal(mode)))", "chmod go-w \(file)"),
          configuration
        )
      }
      return (.ok("configuration", "\(file) is valid"), configuration)
    } catch {
      return (.fail("configuration", "\(error)", "mend it, docs/configuration.md; nothing starts before"), nil)
    }
  }

  static func keys(_ configuration: Configuration) -> Check? {
    guard let file = configuration.server?.keysFile else { return nil }
    guard let mode = mode(of: file) else {
      return .fail("keys", "\(file): \(String(cString: strerror(errno)))", "make it, or take keys_file out")
    }
    guard mode & 0o077 == 0 else {
      return .fail("keys", "\(file) can be read by others (mode \(octal(mode)))", "chmod 600 \(file)")
    }
    return .ok("keys", "\(file), readable by you alone")
  }

  /// The directory itself, and every file in it that holds what was submitted.
  static func state(_ places: Places) -> [Check] {
    let folder = places.state
    guard let mode = mode(of: folder) else { return [missing(folder)] }
    guard access(folder, R_OK | W_OK | X_OK) == 0 else {
      return [
        .fail(
          "state", "\(folder) cannot be written: nothing can be changed",
          "chown it to yourself; it may have been made under sudo")
      ]
    }
    let open = [folder, folder + "/registry.jsonl", folder + "/audit.jsonl"].filter {
      (self.mode(of: $0) ?? 0) & 0o077 != 0
    }
    if let first = open.first {
      return [
        .warn(
          "state", "\(first) is open to others (mode \(octal(self.mode(of: first) ?? mode)))",
          "chmod go-rwx \(open.joined(separator: " "))")
      ]
    }
    return [space(folder) ?? .ok("state", "\(folder) is writable, for you alone")]
  }

  private static func missing(_ folder: String) -> Check {
    var parent = folder
    while !parent.isEmpty, access(parent, F_OK) != 0 {
      parent = String(parent[..<(parent.lastIndex(of: "/") ?? parent.startIndex)])
    }
    // Of /proc and /sys the rights say more than is true: whether a folder can be made is known once one is.
    let trial = "\(parent)/.beamtop-\(getpid())"
    if mkdir(trial, 0o700) == 0 {
      rmdir(trial)
      return .ok("state", "\(folder) is not there yet and will be made")
    }
    return .fail("state", "\(folder) is not there and cannot be made", "make it, or set XDG_STATE_HOME")
  }

  private static func space(_ folder: String) -> Check? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0, status.f_blocks > 0 else { return nil }
    let free = status.f_bavail * status.f_frsize
    guard free < 100 << 20 else { return nil }
    return .warn("state", "only \(free >> 20) MiB are free at \(folder)", "make room, or nothing can be kept")
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func octal(_ mode: mode_t) -> String { String(mode & 0o777, radix: 8) }
}
