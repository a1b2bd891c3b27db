import CSystem
import Glibc

/// How a process ended.
package enum ProcessExit: Sendable, Hashable, Codable {
  case exited(code: Int32)
  case signaled(Int32)

  /// From the status of `waitpid`.
  package init(wait status: Int32) {
    let code = csystem_exit_code(status)
    self = code >= 0 ? .exited(code: code) : .signaled(csystem_exit_signal(status))
  }

  package var isSuccess: Bool { self == .exited(code: 0) }

  /// `exit code 1`, `killed by SIGKILL (9)`.
  package var text: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signaled(let number): "killed by \(ProcessExit.name(of: number)) (\(number))"
    }
  }

  private static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
      SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGUSR1: "SIGUSR1",
      SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM", SIGTERM: "SIGTERM",
      SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ", SIGSYS: "SIGSYS",
    ]
    return names[signal] ?? "signal"
  }

  private enum CodingKeys: String, CodingKey { case code, signal }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    if let signal = try box.decodeIfPresent(Int32.self, forKey: .signal) {
      self = .signaled(signal)
    } else {
      self = .exited(code: try box.decode(Int32.self, forKey: .code))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .exited(let code): try box.encode(code, forKey: .code)
    case .signaled(let number): try box.encode(number, forKey: .signal)
    }
  }
}
