/// What a cell means. A theme gives every role its look; a view never names a colour.
package enum Role: String, Sendable, Hashable, CaseIterable {
  case text, dim, title, header, border
  case borderFocus = "border.focus"
  case selection
  case mark
  case key, hint, prompt, input, cursor
  case stateOK = "state.ok"
  case stateWarn = "state.warn"
  case stateFailed = "state.failed"
  case stateUnknown = "state.unknown"
  case stateEnded = "state.ended"
  case stateBusy = "state.busy"
  case runner
  case changed
  case stale
  case chartLow = "chart.low"
  case chartMid = "chart.mid"
  case chartHigh = "chart.high"
  case logTime = "log.time"
  case logSource = "log.source"
  case logDebug = "log.debug"
  case logInfo = "log.info"
  case logWarn = "log.warn"
  case logError = "log.error"
  case match
  case dialog
  case dialogTitle = "dialog.title"
  case danger
  case success
  case demo
}
