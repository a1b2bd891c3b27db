import Jobs

extension Forecast {
  /// What runs, and what was asked for where that waits for slots: `parallelism 8 (16 wanted)`.
  static func width(_ width: Int, wanted: Int?) -> String {
    "parallelism \(width)" + (wanted.flatMap { $0 > width ? " (\($0) wanted)" : nil } ?? "")
  }

  /// A scaling to what runs already, of a job that waits to be wider: it waits no longer, and nothing restarts.
  static func withdrawal(of wanted: Int, _ name: String, runs width: Int) -> Forecast {
    var forecast = Forecast(
      summary: "Let \(name) wait no longer for \(wanted)",
      steps: ["tell the scheduler that no vertex may be wider than \(width), as it runs now"], reversible: true,
      interruption: "none")
    forecast.current = Forecast.width(width, wanted: wanted)
    forecast.proposed = "parallelism \(width)"
    forecast.inverse = "scale to \(wanted) again"
    return forecast
  }
}
