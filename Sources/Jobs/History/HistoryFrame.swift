/// The means of many jobs over one step of time, on their way to the disk and back.
package struct HistoryFrame: Sendable, Hashable {
  /// A job as its engine names it: our own ids are given anew by every run of the server.
  package struct Subject: Sendable, Hashable {
    package var runner: String
    package var nativeID: String

    package init(runner: String, nativeID: String) {
      self.runner = runner
      self.nativeID = nativeID
    }
  }

  package struct Row: Sendable, Hashable {
    package var subject: Subject
    /// `width` figures in the order of `JobMetrics.fields`, as `CompactFigure` codes them.
    package var codes: [UInt16]

    package init(subject: Subject, codes: [UInt16]) {
      self.subject = subject
      self.codes = codes
    }
  }

  /// Which ring of a job's history the rows belong to.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The headline figures of every job, by six minutes.
    case headlines
    /// All figures of the jobs that were looked at, by five minutes.
    case all

    /// Seconds that a row covers.
    package var step: Int { self == .headlines ? 360 : 300 }
    /// Figures in a row.
    package var width: Int { self == .headlines ? FigureRow.headlines : FigureRow.figures }
  }

  package var kind: Kind
  /// The step's number, counted in steps since 1970.
  package var bucket: Int
  package var rows: [Row]

  package init(kind: Kind, bucket: Int, rows: [Row]) {
    self.kind = kind
    self.bucket = bucket
    self.rows = rows
  }
}
