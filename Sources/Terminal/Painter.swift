import CNcurses
import Screen

/// Puts a canvas on the screen: only the cells that differ from the last one are handed to ncurses, which then writes the
/// fewest bytes that make the difference.
struct Painter {
  private var pens: Pens
  let isASCII: Bool
  /// What the terminal shows; nil when that is not known.
  private var shown: Canvas?
  /// Bytes written to the terminal by all frames so far; nil where the kernel does not tell.
  private(set) var written: Int?

  init(pens: Pens, isASCII: Bool) {
    self.pens = pens
    self.isASCII = isASCII
    written = ByteMeter.written == nil ? nil : 0
  }

  mutating func setPens(_ pens: Pens) {
    self.pens = pens
    forget()
  }

  /// The last frame, to be shown again.
  var last: Canvas? { shown }

  /// What the terminal shows is not known any more: the next frame is written whole.
  mutating func forget() {
    shown = nil
    cncurses_forget()
  }

  /// Returns the bytes that were written; 0 where nothing differs, nil where they are not known.
  mutating func present(_ canvas: Canvas) -> Int? {
    let canvas = isASCII ? canvas.asASCII() : canvas
    if shown == canvas { return 0 }
    draw(canvas)
    showCursor(canvas.cursor)
    shown = canvas
    let before = ByteMeter.written
    cncurses_refresh()
    guard let before, let after = ByteMeter.written else { return nil }
    written = (written ?? 0) + after - before
    return after - before
  }

  private mutating func draw(_ canvas: Canvas) {
    let old = shown.flatMap { $0.width == canvas.width && $0.height == canvas.height ? $0 : nil }
    if old == nil { clear() }
    let (width, height) = (min(canvas.width, Int(cncurses_columns())), min(canvas.height, Int(cncurses_lines())))
    for y in 0..<height {
      for x in 0..<width {
        let cell = canvas.cells[y * canvas.width + x]
        if let old, old.cells[y * canvas.width + x] == cell { continue }
        if !cell.isContinuation { put(cell, x: x, y: y, room: width - x) }
      }
    }
  }

  private mutating func clear() {
    let pen = pens.pen(.text, isSelected: false)
    cncurses_background(pen.attributes, pen.pair)
    cncurses_erase()
  }

  private mutating func put(_ cell: Cell, x: Int, y: Int, room: Int) {
    let pen = pens.pen(cell.role, isSelected: cell.isSelected)
    let scalars = Self.drawable(cell, room: room)
    scalars.withUnsafeBufferPointer {
      cncurses_put(Int32(y), Int32(x), $0.baseAddress, Int32($0.count), pen.attributes, pen.pair)
    }
  }

  /// The scalars of a glyph where ncurses counts the same columns for it as we do; else a mark of the same width, so
  /// that the rest of the line stays in its place.
  private static func drawable(_ cell: Cell, room: Int) -> [UInt32] {
    let scalars = cell.scalars
    if cell.isASCII { return scalars.map(\.value) }
    guard let first = scalars.first, Glyphset.columns(first) == first.columns, first.columns <= room else {
      return [UInt32(UInt8(ascii: "?"))]
    }
    let marks = scalars.dropFirst().filter { Glyphset.columns($0) == 0 }.prefix(4)
    return [first.value] + marks.map(\.value)
  }

  private func showCursor(_ cursor: Canvas.Point?) {
    curs_set(cursor == nil ? 0 : 1)
    cncurses_leave_cursor(cursor == nil)
    if let cursor { cncurses_set_cursor(Int32(cursor.y), Int32(cursor.x)) }
  }
}
