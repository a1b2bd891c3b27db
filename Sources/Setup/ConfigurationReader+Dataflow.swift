import JSON
import Runners

extension ConfigurationReader {
  /// Project and region stand in addresses; credentials are a word or a path, never the secret itself.
  func checkDataflow(_ runner: Configuration.Runner, at path: String) throws(ConfigurationError) {
    let isName = { (text: String) in
      text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x3A].contains(byte)
      }
    }
    if let project = runner.project, !isName(project) {
      throw error("\(path).project must be a project's id: small letters, digits and dashes", at: path + ".project")
    }
    if let region = runner.region, region != DataflowSettings.everywhere, !isName(region) {
      throw error("\(path).region must be a region, such as europe-west1, or * for all", at: path + ".region")
    }
    guard let credentials = runner.credentials, GoogleSource(credentials) == nil else { return }
    let hint = NearMiss.of(credentials, in: GoogleSource.words).map { "; did you mean \($0)?" } ?? ""
    throw error(
      "\(path).credentials must be \(GoogleSource.words.joined(separator: ", ")) or a file's path\(hint)",
      at: path + ".credentials")
  }
}
