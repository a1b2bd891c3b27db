import JSON
import Service
import Testing

@testable import Commands

/// The table of commands is a face of the table of operations.
struct TableTests {
  @Test func `every operation has one command`() {
    for operation in Operations.table {
      #expect(CommandTable.all.filter { $0.tool == operation.name }.count == 1, "\(operation.name)")
    }
  }

  @Test(arguments: CommandTable.all.filter { $0.tool != nil }.map(\.name))
  func `a command takes what its operation takes, and nothing else`(_ name: String) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let operation = try #require(Operations.table.first { $0.name == command.tool })
    var properties = Set((operation.input.value["properties"]?.object ?? [:]).keys)
    if command.isWriting { properties.remove("dry_run") }
    var taken = Set(command.arguments.compactMap(\.parameter))
    if command.arguments.contains(where: { $0.count == .oneOrTwo }) { taken.insert("job_id") }
    for flag in command.allFlags {
      switch flag.target {
      case .own: break
      case .argument(let parameter), .member(_, of: let parameter), .members(of: let parameter): taken.insert(parameter)
      case .runner: taken.formUnion(["runner", "runner_type"])
      }
    }
    #expect(taken == properties)
  }

  @Test(arguments: CommandTable.all.filter { $0.tool != nil }.map(\.name))
  func `a command says of its effect what the operation says`(_ name: String) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let operation = try #require(Operations.table.first { $0.name == command.tool })
    guard case .write(let writing) = command.action else {
      #expect(!operation.isWriting)
      return
    }
    #expect(operation.isWriting)
    #expect(writing.isDestructive == operation.isDestructive)
  }

  @Test func `choices and bounds are the operation's`() {
    for command in CommandTable.all {
      guard let operation = Operations.table.first(where: { $0.name == command.tool }) else { continue }
      for flag in command.flags {
        guard case .argument(let name) = flag.target, let schema = operation.input.value["properties"]?[name] else {
          continue
        }
        if case .choice(let choices) = flag.value {
          let words = (schema["enum"] ?? schema["anyOf"]?[0]?["enum"] ?? schema["items"]?["enum"])?.array ?? []
          #expect(Set(words.compactMap(\.string)) == Set(choices), "\(command.name) --\(flag.name)")
        }
        if case .whole(let range) = flag.value {
          #expect(schema["minimum"]?.int == range.lowerBound, "\(command.name) --\(flag.name)")
          if let most = schema["maximum"]?.int { #expect(most == range.upperBound, "\(command.name) --\(flag.name)") }
        }
      }
    }
  }

  @Test func `no name of a flag is given twice within a command, and none hides one of all commands`() {
    for command in CommandTable.all {
      let names = command.allFlags.flatMap(\.names)
      #expect(Set(names).count == names.count, "\(command.name): \(names.sorted())")
    }
  }

  @Test func `every group has commands and every command of two words a group`() {
    for command in CommandTable.listed where command.words.count == 2 {
      #expect(CommandTable.groups.contains { $0.word == command.words[0] })
    }
    for group in CommandTable.groups { #expect(!CommandTable.commands(in: group.word).isEmpty) }
  }

  @Test func `every example is a command line that is understood`() throws {
    for command in CommandTable.listed {
      for example in command.examples {
        let line = example.line.replacing("path=$(", with: "").replacing(")", with: "")
        let words = Array(Shell.words(line).prefix { $0 != "|" }.dropFirst())
        #expect(throws: Never.self, "\(example.line)") { try CommandParser.parse(words) }
      }
    }
  }
}
