/// How a series is drawn.
package enum ChartStyle: Sendable, Hashable {
  /// Filled from the floor.
  case area
  /// The outline alone; dots join those that are there, so that a second series can be laid over a first.
  case line
}

extension Canvas {
  /// Draws a series in braille, two samples a column, its whole span over the whole width: the oldest sample is the left
  /// edge, the newest the right. `NaN` is a gap. Where there are more samples than dots each dot is the highest of its
  /// samples, since a peak must not vanish. A value of zero has one dot, so that it differs from a gap.
  package mutating func chart(
    _ series: [Double], in area: Rect, scale: ChartScale? = nil, style: ChartStyle = .area, ink: ChartInk = .byHeight
  ) {
    guard !area.isEmpty, !series.isEmpty else { return }
    let scale = scale ?? .fitting(series)
    var dots = Braille(width: area.width, height: area.height)
    var previous: Int?
    for (column, value) in ChartSamples.spread(series, over: dots.columns).enumerated() {
      guard let fraction = scale.fraction(value) else {
        previous = nil
        continue
      }
      let level = min(dots.rows - 1, Int((fraction * Double(dots.rows - 1)).rounded()))
      let reach = style == .area ? 0...level : Self.stroke(from: previous, to: level)
      for dot in reach { dots.set(column: column, level: dot) }
      previous = level
    }
    lay(dots, at: area, ink: ink)
  }

  /// The outline of a series in thin lines, one sample a column and four steps a cell: laid under a chart in dots, the two
  /// differ without any colour, and in ASCII too. Nothing joins the steps.
  package mutating func outline(_ series: [Double], in area: Rect, scale: ChartScale, role: Role) {
    guard !area.isEmpty else { return }
    let steps = area.height * Glyphs.scanLines.count
    for (column, value) in ChartSamples.spread(series, over: area.width).enumerated() {
      guard let fraction = scale.fraction(value) else { continue }
      let level = min(steps - 1, Int((fraction * Double(steps - 1)).rounded()))
      let row = area.bottom - 1 - level / Glyphs.scanLines.count
      self[area.x + column, row] = Cell(Glyphs.scanLines[level % Glyphs.scanLines.count], role)
    }
  }

  /// A chart one row high, eight steps to a cell, one sample a column; a gap is a space.
  package mutating func sparkline(
    _ series: [Double], x: Int, y: Int, width: Int, scale: ChartScale? = nil, ink: ChartInk = .byHeight,
    isSelected: Bool = false
  ) {
    guard width > 0, !series.isEmpty else { return }
    let scale = scale ?? .fitting(series)
    for (column, value) in ChartSamples.spread(series, over: width).enumerated() {
      let fraction = scale.fraction(value)
      let glyph = fraction.map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " "
      self[x + column, y] = Cell(glyph, ink.role(at: fraction ?? 0), isSelected: isSelected)
    }
  }

  /// A horizontal bar of `share` (0 to 1, cut at both ends) of `width` columns, in eighths of a cell; `NaN` is an empty track.
  package mutating func meter(
    _ share: Double, x: Int, y: Int, width: Int, ink: ChartInk = .byHeight, isSelected: Bool = false
  ) {
    let share = share.isNaN ? 0 : min(1, max(0, share))
    let eighths = Int((share * Double(max(0, width)) * 8).rounded())
    for column in 0..<max(0, width) {
      let filled = min(8, eighths - 8 * column)
      let cell =
        filled > 0
        ? Cell(Glyphs.slices[filled - 1], ink.role(at: share), isSelected: isSelected)
        : Cell(Glyphs.track, .border, isSelected: isSelected)
      self[x + column, y] = cell
    }
  }

  /// The dots of one column of an outline: from beside the level of the column before, up or down to its own.
  private static func stroke(from previous: Int?, to level: Int) -> ClosedRange<Int> {
    guard let previous, previous != level else { return level...level }
    return previous < level ? previous + 1...level : level...previous - 1
  }

  private mutating func lay(_ dots: Braille, at area: Rect, ink: ChartInk) {
    for row in 0..<dots.height {
      let role = ink.role(at: (Double(dots.height - row) - 0.5) / Double(dots.height))
      for column in 0..<dots.width {
        let (x, y) = (area.x + column, area.y + row)
        guard bounds.contains(x: x, y: y) else { continue }
        let mask = dots.mask(x: column, y: row)
        if mask != 0 { self[x, y] = Cell(Braille.glyph(mask | Braille.mask(of: self[x, y].glyph)), role) }
      }
    }
  }
}
