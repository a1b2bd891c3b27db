/// What a model's help cost.
package struct ModelCost: Sendable, Hashable {
  /// Which model: `llama3.1 (ollama)`.
  package var label: String
  package var answers = 0
  /// Tokens read and written; nil where the model's server does not count them.
  package var read: Int?
  package var written: Int?
  package var seconds = 0.0
  /// In the money of the model's server, where it tells the price of an answer.
  package var price: Double?

  package init(label: String) { self.label = label }

  package mutating func add(read: Int?, written: Int?, price: Double? = nil, seconds: Double) {
    answers += 1
    self.seconds += seconds
    if let price { self.price = (self.price ?? 0) + price }
    if let read { self.read = (self.read ?? 0) + read }
    if let written { self.written = (self.written ?? 0) + written }
  }

  /// `llama3.1 (ollama): 812 tokens read, 96 written, 3.1 s`.
  package var text: String {
    var words: [String] = []
    if let read { words.append("\(read) tokens read, \(written ?? 0) written") }
    if answers > 1 { words.append("\(answers) answers") }
    words.append("\((seconds * 10).rounded() / 10) s")
    return "\(label): " + words.joined(separator: ", ")
  }
}
