/// A canvas as an SVG picture (SVG 1.1), the same in every viewer whatever fonts it has: text stands in the grid column by
/// column, and lines, braille and blocks are drawn as shapes, so that they join.
package struct SVGPicture {
  /// Pixels of a cell at the picture's own size.
  static let cell = (width: 8.4, height: 17.0)
  private static let margin = 10.0

  private let canvas: Canvas
  private let theme: Theme
  private var papers = ""
  private var body = ""
  /// Shapes are gathered by their colour: one path each.
  private var shapes: [String: String] = [:]

  /// - Parameter title: What the picture is of, for those who hear it.
  package static func text(_ canvas: Canvas, _ theme: Theme, title: String = "beamtop") -> String {
    var picture = SVGPicture(canvas: canvas, theme: theme)
    for y in 0..<canvas.height { picture.draw(row: y) }
    return picture.document(title)
  }

  private init(canvas: Canvas, theme: Theme) { (self.canvas, self.theme) = (canvas, theme) }

  private func document(_ title: String) -> String {
    let (width, height) = (Double(canvas.width) * Self.cell.width, Double(canvas.height) * Self.cell.height)
    let (full, tall) = (width + 2 * Self.margin, height + 2 * Self.margin)
    let plain = look(.blank)
    let paths = shapes.sorted { $0.key < $1.key }.map { "<path fill=\"\($0.key)\" d=\"\($0.value)\"/>\n" }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(SVGNumber.text(full))" height="\(SVGNumber.text(tall))" \
      xml:space="preserve" viewBox="0 0 \(SVGNumber.text(full)) \(SVGNumber.text(tall))" role="img">
      <title>\(Self.escaped(title))</title>
      <style>text{font-family:"DejaVu Sans Mono",Menlo,Consolas,"Cascadia Mono","Liberation Mono",ui-monospace,monospace;\
      font-size:14px;white-space:pre}\
      .b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}</style>
      <rect width="100%" height="100%" rx="6" fill="\(plain.background)"/>
      <g transform="translate(\(SVGNumber.text(Self.margin)) \(SVGNumber.text(Self.margin)))">
      \(papers)\(body)\(paths)</g>
      </svg>

      """
  }

  // MARK: - Rows

  private mutating func draw(row y: Int) {
    let looks = (0..<canvas.width).map { look(canvas[$0, y]) }
    // The paper first, in pieces as long as they can be: at the border of two a seam would be seen.
    for run in Self.runs(looks.map(\.background)) { lay(looks[run.lowerBound].background, run, y) }
    for run in Self.runs(looks) { drawRun(run, y, looks[run.lowerBound]) }
  }

  /// Neighbours that are alike.
  private static func runs<Value: Equatable>(_ values: [Value]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, value) in values.enumerated() {
      if let last = runs.last, values[last.lowerBound] == value {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private mutating func lay(_ paper: String, _ run: Range<Int>, _ y: Int) {
    guard paper != look(.blank).background else { return }
    let width = SVGNumber.text(Double(run.count) * Self.cell.width)
    papers +=
      "<rect x=\"\(left(run.lowerBound))\" y=\"\(top(y))\" width=\"\(width)\" "
      + "height=\"\(SVGNumber.text(Self.cell.height))\" fill=\"\(paper)\"/>\n"
  }

  /// Glyphs of cells of one look.
  private mutating func drawRun(_ run: Range<Int>, _ y: Int, _ style: SVGLook) {
    var words = ""
    var start = run.lowerBound
    for x in run {
      let cell = canvas[x, y]
      if cell.isContinuation { continue }
      let isPlain = cell.isASCII
      if let path = SVGShapes.path(cell.glyph, x: x, y: y) {
        shapes[style.foreground, default: ""] += path
        flush(&words, start, y, style)
      } else if isPlain {
        if words.isEmpty { start = x }
        words.append(cell.glyph)
      } else {
        // Nobody knows how wide another font makes it.
        flush(&words, start, y, style)
        write(String(cell.glyph), x, y, columns: max(1, cell.glyph.columns), style)
      }
    }
    flush(&words, start, y, style)
  }

  private mutating func flush(_ words: inout String, _ start: Int, _ y: Int, _ style: SVGLook) {
    let lead = words.prefix { $0 == " " }.count
    let text = words.dropFirst(lead).reversed().drop { $0 == " " }.reversed()
    if !text.isEmpty { write(String(text), start + lead, y, columns: text.count, style) }
    words = ""
  }

  private mutating func write(_ text: String, _ x: Int, _ y: Int, columns: Int, _ style: SVGLook) {
    let baseline = SVGNumber.text(Double(y) * Self.cell.height + 13)
    let length = SVGNumber.text(Double(columns) * Self.cell.width)
    let classes = style.classes.isEmpty ? "" : " class=\"\(style.classes)\""
    body +=
      "<text x=\"\(left(x))\" y=\"\(baseline)\" textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\" "
      + "fill=\"\(style.foreground)\"\(classes)>\(Self.escaped(text))</text>\n"
  }

  private func left(_ x: Int) -> String { SVGNumber.text(Double(x) * Self.cell.width) }
  private func top(_ y: Int) -> String { SVGNumber.text(Double(y) * Self.cell.height) }

  private func look(_ cell: Cell) -> SVGLook {
    SVGLook(theme.resolve(cell.role, isSelected: cell.isSelected, depth: .direct), theme)
  }

  /// XML 1.0 knows no control characters; a canvas has none but by mistake.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "?"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
