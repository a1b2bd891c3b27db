import Jobs

extension MetricSeries {
  /// At the most so many points, each the mean of its share of the time, at the share's last moment; a share without
  /// values is a gap.
  func thinned(to most: Int) -> MetricSeries {
    guard times.count > most, most > 0 else { return self }
    var thin = MetricSeries(name: name)
    for share in 0..<most {
      let range = (share * times.count / most)..<((share + 1) * times.count / most)
      let known = values[range].filter { !$0.isNaN }
      thin.times.append(times[range.upperBound - 1])
      thin.values.append(known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count))
    }
    return thin
  }
}
