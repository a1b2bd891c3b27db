/// Samples made to fit the columns of a chart.
package enum ChartSamples {
  /// One value a column: the highest of the samples that fall into it, or the sample that covers it where there are fewer
  /// samples than columns. `NaN` where all of them are gaps.
  package static func spread(_ series: [Double], over columns: Int) -> [Double] {
    guard !series.isEmpty, columns > 0 else { return [] }
    return (0..<columns).map { column in
      let first = column * series.count / columns
      let last = max(first + 1, (column + 1) * series.count / columns)
      return series[first..<last].reduce(Double.nan) { highest, value in
        value.isNaN ? highest : highest.isNaN ? value : max(highest, value)
      }
    }
  }
}
