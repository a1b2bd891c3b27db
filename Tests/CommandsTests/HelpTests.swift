import Testing

@testable import Commands

/// Help texts, the manual and the completion scripts are files: a new word in the table shows in a review.
struct HelpTests {
  @Test func `the program's help`() throws { try Golden.expect(HelpPage.text([]), isFile: "Help/mcp.txt") }

  @Test(arguments: CommandTable.groups.map(\.word))
  func `a group's help`(_ group: String) throws {
    try Golden.expect(HelpPage.text([group]), isFile: "Help/\(group).txt")
  }

  @Test(arguments: CommandTable.listed.map(\.words))
  func `a command's help`(_ words: [String]) throws {
    try Golden.expect(HelpPage.text(words), isFile: "Help/\(words.joined(separator: "-")).txt")
  }

  @Test func `the manual page`() throws { try Golden.expect(ManualPage.text, isFile: "../../docs/man/mcp.1") }

  @Test func `no help is wider than a hundred columns or has blanks at the end of a line`() {
    for words in CommandTable.listed.map(\.words) + CommandTable.groups.map({ [$0.word] }) + [[]] {
      for line in HelpPage.text(words).split(separator: "\n") {
        #expect(line.count <= 110 && line.last != " ", "\(words): \(line)")
      }
    }
  }

  @Test func `a summary has no full stop`() {
    for command in CommandTable.listed {
      #expect(!command.summary.hasSuffix("."))
      for flag in command.allFlags { #expect(!flag.summary.hasSuffix("."), "\(command.name) --\(flag.name)") }
    }
  }
}
