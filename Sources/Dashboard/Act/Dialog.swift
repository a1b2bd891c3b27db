/// What stands over the page and takes the keys.
package enum Dialog: Sendable {
  case plan(PlanDialog)
  /// Results of a batch, by its number.
  case results(batch: Int, top: Int)
  case text(title: String, text: String, top: Int)
  case line(LineDialog)
  case trace(TraceDialog)
  /// A write is under way: quit all the same?
  case quit
  case themes(ThemePicker)
  case columns(ColumnPicker)
}
