/// One cell of the screen: a glyph and what it means. A wide glyph fills its cell and the `continuation` after it.
///
/// The glyph is kept as numbers, a scalar and what attaches to it, as many as ncurses keeps in a cell (`CCHARW_MAX`, 5 with
/// the base): a grid of cells is compared and copied as plain memory, and most of a frame is that.
package struct Cell: Sendable, Hashable {
  private(set) var base: UInt32
  private var marks = Marks()
  package var role: Role
  /// The look of a selected row laid over the role: the theme's `selection` background under the role's foreground.
  package var isSelected: Bool

  private struct Marks: Hashable {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var third: UInt32 = 0
    var fourth: UInt32 = 0
  }

  package init(_ glyph: Character, _ role: Role, isSelected: Bool = false) {
    self.init(scalar: " ", role, isSelected: isSelected)
    self.glyph = glyph
  }

  init(scalar: Unicode.Scalar, _ role: Role, isSelected: Bool = false) {
    base = scalar.value
    self.role = role
    self.isSelected = isSelected
  }

  package static let blank = Cell(scalar: " ", .text)
  /// Stands to the right of a glyph that is two columns wide; never drawn.
  package static let continuation: Character = "\u{0}"

  package var isContinuation: Bool { base == 0 }
  package var isASCII: Bool { base < 0x80 && marks.first == 0 }

  package var glyph: Character {
    get {
      guard marks.first != 0 else { return Unicode.Scalar(base).map(Character.init) ?? " " }
      return Character(String(String.UnicodeScalarView(scalars)))
    }
    set {
      (base, marks) = (0, Marks())
      for (place, scalar) in newValue.unicodeScalars.prefix(5).enumerated() {
        if place == 0 { base = scalar.value } else { attach(scalar) }
      }
    }
  }

  /// The glyph's scalars, its base first.
  package var scalars: [Unicode.Scalar] {
    [base, marks.first, marks.second, marks.third, marks.fourth].enumerated().compactMap {
      $0 == 0 || $1 != 0 ? Unicode.Scalar($1) : nil
    }
  }

  /// Adds a mark to the glyph; one more than a cell holds is left out.
  mutating func attach(_ mark: Unicode.Scalar) {
    if marks.first == 0 {
      marks.first = mark.value
    } else if marks.second == 0 {
      marks.second = mark.value
    } else if marks.third == 0 {
      marks.third = mark.value
    } else if marks.fourth == 0 {
      marks.fourth = mark.value
    }
  }
}
