import Testing

@testable import Screen

struct LineEditorTests {
  private func typed(_ keys: [Key], in text: String = "", history: [String] = []) -> LineEditor {
    var editor = LineEditor(text, history: history)
    for key in keys {
      let isEditing = editor.handle(key)
      #expect(isEditing)
    }
    return editor
  }

  @Test func `keys insert and remove at the cursor`() {
    let editor = typed([.left, .character("x"), .backspace, .left, .delete, .character("ü")], in: "abc")
    #expect(editor.text == "aüc")
    #expect(editor.cursor == 2)
  }

  @Test func `words and line ends are one key away`() {
    #expect(typed([.control("w")], in: "scale orders  ").text == "scale ")
    #expect(typed([.alt("b"), .alt("b"), .alt("d")], in: "scale orders").text == " orders")
    #expect(typed([.home, .alt("f"), .control("k")], in: "scale orders").text == "scale")
    #expect(typed([.alt("b"), .control("u")], in: "scale orders").text == "orders")
    #expect(typed([.control("a"), .character(":")], in: "q").text == ":q")
  }

  @Test func `edges are no error`() {
    #expect(typed([.left, .backspace, .control("w"), .control("u"), .home, .delete, .right, .down, .up]).isEmpty)
    #expect(typed([.right, .delete, .control("k"), .alt("d")], in: "a").text == "a")
  }

  @Test func `the history keeps the draft`() {
    var editor = typed([.up, .up, .up], in: "dra", history: ["one", "two"])
    #expect(editor.text == "one")
    for expected in ["two", "dra", "dra"] {
      _ = editor.handle(.down)
      #expect(editor.text == expected)
    }
  }

  @Test func `a submitted line is remembered once and a blank one never`() {
    var editor = LineEditor("status", history: ["status"])
    let first = editor.submit()
    #expect(first == "status")
    #expect(editor.history == ["status"])
    editor.insert("  ")
    let blank = editor.submit()
    #expect(blank == "  ")
    editor.insert("list")
    let last = editor.submit()
    #expect(last == "list")
    #expect(editor.history == ["status", "list"])
    #expect(editor.isEmpty)
  }

  @Test func `a paste is one line without control characters`() {
    var editor = LineEditor("a")
    editor.insert("b\r\nc\td\u{1b}[31m\u{7}\u{0}e\u{9b}")
    #expect(editor.text == "ab c d[31me")
    editor.insert(String(repeating: "x", count: 100_000))
    #expect(editor.glyphs.count == LineEditor.limit)
  }

  @Test func `an accent joins its letter`() {
    var editor = LineEditor("ex")
    _ = editor.handle(.left)
    editor.insert("\u{301}")
    #expect(editor.glyphs == ["e\u{301}", "x"])
    #expect(editor.cursor == 1)
  }

  @Test func `the line scrolls to keep the cursor in view`() {
    let editor = LineEditor("abcdefghij")
    #expect(editor.visible(width: 20) == ("abcdefghij", 10))
    #expect(editor.visible(width: 5) == ("ghij", 4))
    #expect(typed([.home], in: "abcdefghij").visible(width: 5) == ("abcde", 0))
    #expect(LineEditor("漢字漢字").visible(width: 5) == ("漢字", 4))
    #expect(LineEditor("abc").visible(width: 0) == ("", 0))
  }

  @Test func `keys that edit nothing belong to the caller`() {
    var editor = LineEditor("a")
    for key in [Key.enter, .escape, .tab, .function(1), .pageUp] {
      let isEditing = editor.handle(key)
      #expect(!isEditing)
    }
  }
}
