extension PipelineOutline {
  /// The fields of a record after all steps; empty where they are not known.
  func columns(_ sample: DataSample?) -> [String] {
    var columns = sample?.fields.map(\.name) ?? []
    for step in steps {
      switch step {
      case .select(let fields): columns = fields
      case .words: columns = ["word"]
      case .fold(let fold, let field, let by):
        columns = by + bounds.filter { !by.contains($0) } + [PipelineOutline.name(of: fold, field)]
      case .filter, .distinct: continue
      }
    }
    return columns
  }

  /// Results of one key in two windows are told apart by these.
  var bounds: [String] { window == nil ? [] : ["window_start", "window_end"] }

  /// What a fold's result is called: `count`, `sum_amount`.
  static func name(of fold: Fold, _ field: String?) -> String {
    field.map { "\(fold.rawValue)_\($0)" } ?? fold.rawValue
  }
}
