import FoundationEssentials

/// Where jobs of Dataflow are, and who asks for them.
package struct DataflowSettings: Sendable {
  package var name: String
  package var project: String
  /// Where jobs are begun, and of which they are listed; `*` lists those of every region, and begins none.
  package var region: String
  package var endpoint = DataflowSettings.google
  package var credentials = GoogleSource.automatic
  package var requestsPerMinute = DataflowSettings.standardRate
  /// What starts pipelines in Python, which submit themselves.
  package var programs = ClientPrograms()
  /// What the process was started with; it may name credentials.
  package var environment = ProcessInfo.processInfo.environment

  package static let google = "https://dataflow.googleapis.com"
  /// A tenth of what a user may ask of the API in a minute by Google's standard quota, since consoles share it.
  package static let standardRate = 300.0
  package static let everywhere = "*"

  package init(name: String, project: String, region: String) {
    self.name = name
    self.project = project
    self.region = region
  }
}
