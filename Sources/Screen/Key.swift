/// What came from the keyboard, decoded.
package enum Key: Sendable, Hashable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown
}

/// What a terminal tells besides keys.
package enum Input: Sendable, Hashable {
  case key(Key)
  /// Text that was pasted, bracketed paste; never read as keys.
  case paste(String)
  case resize(width: Int, height: Int)
  case focus(Bool)
  case mouse(Mouse)
  /// The terminal's background, in answer to a question.
  case background(Colour.RGB)
}

package struct Mouse: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case press, doublePress, scrollUp, scrollDown }

  package var kind: Kind
  package var x: Int
  package var y: Int

  package init(kind: Kind, x: Int, y: Int) {
    self.kind = kind
    self.x = x
    self.y = y
  }
}
