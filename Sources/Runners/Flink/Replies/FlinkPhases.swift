/// What one checkpoint cost the subtasks of one vertex: `/checkpoints/details/ID/subtasks/VERTEX`.
struct FlinkPhases: Decodable, Sendable {
  struct Span: Decodable, Sendable {
    /// Milliseconds.
    var max: FlinkNumber?
  }

  struct Writing: Decodable, Sendable {
    var sync: Span?
    var async: Span?
  }

  struct Alignment: Decodable, Sendable {
    var duration: Span?
  }

  struct Summary: Decodable, Sendable {
    var writing: Writing?
    var alignment: Alignment?
    var startDelay: Span?

    enum CodingKeys: String, CodingKey {
      case alignment
      case writing = "checkpoint_duration"
      case startDelay = "start_delay"
    }
  }

  var summary: Summary?
  var subtasks: Int?
  var acknowledged: Int?

  enum CodingKeys: String, CodingKey {
    case summary
    case subtasks = "num_subtasks"
    case acknowledged = "num_acknowledged_subtasks"
  }

  /// Some of its subtasks have not answered.
  var isOpen: Bool { acknowledged.flatMap { done in subtasks.map { done < $0 } } == true }
}
