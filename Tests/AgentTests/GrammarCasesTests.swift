import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Agent

/// Every line of `Cases/*.txt` is a sentence, ` => `, and what it means; `Fleet.example` is what it is said in front of.
struct GrammarCasesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var sentence: String
    var meaning: String
    var testDescription: String { sentence }
  }

  static let cases: [Case] = {
    let folder = #filePath.replacing("GrammarCasesTests.swift", with: "Cases")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    return files.filter { $0.hasSuffix(".txt") }.flatMap { file in
      let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line -> Case? in
        let parts = line.split(separator: " => ", maxSplits: 1)
        return parts.count == 2
          ? Case(sentence: String(parts[0]).trimmed, meaning: String(parts[1]).trimmed) : nil
      }
    }
  }()

  @Test func `there are cases`() { #expect(GrammarCasesTests.cases.count >= 150) }

  @Test(arguments: cases)
  func `a sentence means what stands beside it`(_ example: Case) {
    #expect(Fleet.meaning(of: example.sentence) == example.meaning)
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
