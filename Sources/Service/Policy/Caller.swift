import FoundationEssentials
import Glibc

/// Who calls, by which face, and what they may do.
package struct Caller: Sendable, Hashable {
  package var user: String
  /// Where they sit, for a remote login or a remote client; nil for this machine.
  package var peer: String?
  /// `console`, `cli`, `mcp`, `rest`.
  package var face: String
  package var role: Operation.Role
  /// This face asks its user itself before anything destructive, whatever the policy says.
  package var confirms: Bool

  package init(user: String, peer: String? = nil, face: String, role: Operation.Role, confirms: Bool = false) {
    self.user = user
    self.peer = peer
    self.face = face
    self.role = role
    self.confirms = confirms
  }

  /// The user of this machine who started the program: who they were before `sudo`, and the address that
  /// they came from by SSH.
  package static func local(
    face: String, confirms: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Caller {
    let user = environment["SUDO_USER"] ?? environment["USER"] ?? environment["LOGNAME"] ?? Caller.accountName
    let peer = environment["SSH_CONNECTION"].flatMap { $0.split(separator: " ").first.map(String.init) }
    return Caller(user: user, peer: peer, face: face, role: .admin, confirms: confirms)
  }

  /// The name of the account that we run under, where the environment has none.
  private static var accountName: String {
    guard let account = getpwuid(getuid()), let name = account.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }
}
