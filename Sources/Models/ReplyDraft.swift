import JSON

/// An answer while it comes. Calls come in fragments, keyed by their place.
struct ReplyDraft {
  /// No answer is longer, in bytes: sixteen for each token that was asked for.
  private let limit: Int

  init(tokens: Int) { limit = 16 * tokens }

  struct Call {
    var id = ""
    var name = ""
    var written = ""
  }

  private(set) var text = ""
  private(set) var thinking = ""
  private(set) var calls: [Int: Call] = [:]
  var end = ModelReply.End.whole
  var read: Int?
  var written: Int?
  var price: Double?
  /// The server said that nothing more comes.
  var isOver = false
  /// It came to its end, whatever comes behind it.
  var isWhole = false

  mutating func say(_ words: String) { bound(add(words, to: &text)) }
  mutating func think(_ words: String) { bound(add(words, to: &thinking)) }

  mutating func call(_ place: Int, id: String? = nil, name: String? = nil, written: String? = nil) {
    guard calls.count < 64 || calls[place] != nil else { return }
    if let id, !id.isEmpty { calls[place, default: Call()].id = id }
    if let name, !name.isEmpty { calls[place, default: Call()].name = name }
    if let written { bound(add(written, to: &calls[place, default: Call()].written)) }
  }

  private func add(_ words: String, to text: inout String) -> Bool {
    guard text.utf8.count + words.utf8.count <= limit else { return false }
    text += words
    return true
  }

  /// The bytes ended before the answer did.
  mutating func breakOff() { if !isWhole, !isOver { end = .broken } }

  /// A runaway model is not listened to any longer.
  private mutating func bound(_ isWithin: Bool) { if !isWithin { (isOver, end) = (true, .cut) } }

  /// The words of the answer so far, without what was thought; nothing more where it is endless.
  var answer: String { text.utf8.count < 64 << 10 ? Thinking.parted(text).answer : "" }

  var reply: ModelReply {
    var reply = ModelReply()
    (reply.text, reply.thinking) = Thinking.parted(text)
    if !thinking.isEmpty { reply.thinking = thinking }
    for (place, call) in calls.sorted(by: { $0.key < $1.key }) where !call.name.isEmpty {
      let id = call.id.isEmpty ? "call_\(place + 1)" : call.id
      reply.calls.append(ModelCall(id: id, name: call.name, written: call.written))
    }
    // What a filter, or the model itself, held back is not to be done either.
    if end == .refused { reply.calls = [] }
    reply.end = !reply.calls.isEmpty && end == .whole ? .calls : end
    reply.usage = usage
    return reply
  }

  /// As far as it can be true: some servers count below nothing.
  private var usage: ModelReply.Usage? {
    guard let read, let written, ReplyDraft.counts.contains(read), ReplyDraft.counts.contains(written) else {
      return nil
    }
    let price = price.flatMap { $0 >= 0 && $0 < 1e6 ? $0 : nil }
    return ModelReply.Usage(read: read, written: written, price: price)
  }

  private static let counts = 0...1_000_000_000
}
