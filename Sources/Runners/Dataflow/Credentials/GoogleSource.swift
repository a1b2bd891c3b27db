import FoundationEssentials
import Glibc
import JSON
import Jobs

/// Where a token for Google's APIs comes from.
package enum GoogleSource: Sendable, Hashable {
  /// None is sent: an address of one's own that asks for none.
  case none
  /// A file of Google's: a service account's key, or a user's own (`gcloud auth application-default login`).
  case file(String)
  /// The metadata server of the machine, on Google's own.
  case metadata
  /// What `gcloud auth print-access-token` prints.
  case gcloud
  /// As Google's libraries look: the file that the environment names, gcloud's file, the metadata server; then gcloud.
  case automatic

  /// As a configuration says it: a word, or a path. Nil for what is neither.
  package init?(_ text: String?) {
    switch text {
    case nil, "auto": self = .automatic
    case "none": self = .none
    case "metadata": self = .metadata
    case "gcloud": self = .gcloud
    case let path? where path.hasPrefix("/") || path.hasPrefix("~/"):
      let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
      self = .file(path.hasPrefix("~/") ? home + path.dropFirst() : path)
    default: return nil
    }
  }

  package static let words = ["auto", "none", "metadata", "gcloud"]

  /// The places in which a token is looked for, in order. Pure, but for whether files are there.
  package func places(
    _ environment: [String: String], isThere: (String) -> Bool = FileManager.default.fileExists
  ) -> [GoogleSource] {
    guard self == .automatic else { return [self] }
    if let path = environment["GOOGLE_APPLICATION_CREDENTIALS"], !path.isEmpty { return [.file(path)] }
    let folder = environment["CLOUDSDK_CONFIG"] ?? (environment["HOME"] ?? "") + "/.config/gcloud"
    let known = folder + "/application_default_credentials.json"
    if isThere(known) { return [.file(known)] }
    return [.metadata, .gcloud]
  }

  /// Its file, where more than its owner may read it. Google's own tools use such a file, so it is no refusal.
  var exposedFile: String? {
    guard case .file(let path) = self else { return nil }
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & 0o077 != 0 ? path : nil
  }

  /// For people.
  package var words: String {
    switch self {
    case .none: "none"
    case .file(let path): "the file \(path)"
    case .metadata: "the metadata server"
    case .gcloud: "gcloud auth print-access-token"
    case .automatic: "where Google's libraries look"
    }
  }
}
