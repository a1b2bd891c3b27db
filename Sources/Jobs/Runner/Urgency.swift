/// What a request to an engine is sent for, where its number is limited: what somebody ordered is never held back, and the
/// list of jobs goes before the details of one.
package enum Urgency: Sendable {
  case action, survey, detail

  @TaskLocal package static var current = Urgency.detail
}
