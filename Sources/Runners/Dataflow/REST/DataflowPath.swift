/// Paths of v1b3 below `/v1b3/projects/PROJECT`.
enum DataflowPath {
  static func jobs(in region: String) -> String { "/locations/\(PercentEncoding.encode(region))/jobs" }
  static let everywhere = "/jobs:aggregated"

  static func job(_ place: DataflowPlace) -> String { "\(jobs(in: place.region))/\(PercentEncoding.encode(place.id))" }

  static func snapshot(_ id: String, in region: String) -> String {
    "/locations/\(PercentEncoding.encode(region))/snapshots/\(PercentEncoding.encode(id))"
  }

  static func templates(in region: String) -> String { "/locations/\(PercentEncoding.encode(region))/templates:launch" }

  static func flexTemplates(in region: String) -> String {
    "/locations/\(PercentEncoding.encode(region))/flexTemplates:launch"
  }
}

/// A job and the region that it runs in, without which it cannot be asked for.
struct DataflowPlace: Sendable, Hashable {
  var id: String
  var region: String
}
