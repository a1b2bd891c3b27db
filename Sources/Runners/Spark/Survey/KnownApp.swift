import FoundationEssentials

/// What is known of an application beside the master's row.
struct KnownApp: Sendable {
  enum Owner: Sendable, Hashable {
    case unknown
    /// A driver of the cluster, which Spark calls cluster mode.
    case driver(String)
    /// A process elsewhere, which Spark calls client mode.
    case client
  }

  var owner = Owner.unknown
  /// The web address of its driver; nil where it is not known, or has none.
  var ui: String?
  /// Questions that brought no answer, and when to ask again.
  var attempts = 0
  var notBefore = Date(timeIntervalSince1970: 0)
  /// Why it could not be told whose it is.
  var problem: String?
  var isStream = false
}

/// What is known of a driver beside the master's row.
struct KnownDriver: Sendable {
  /// The applications that it began, oldest first.
  var apps: [String] = []
  /// From its launch command: `spark.app.name`, and the mark of a submission of ours.
  var name: String?
  var mark: String?
  /// Bytes of its log that were read from the beginning, and the end of them that is no whole line.
  var offset = 0
  var rest = ""
  var attempts = 0
  var notBefore = Date(timeIntervalSince1970: 0)
  /// The end of its log tells that its process was started again, and no application of that one yet.
  var isAgain = false
  /// Its log tells no (further) application, as far as that can be read.
  var isRead = false
  var problem: String?
  /// When it was first seen to have ended, where it was seen to live before.
  var endedAt: Date?
  var wasLive = false
  /// Seconds east of UTC of the clock that writes its log.
  var zone: Int?
}
