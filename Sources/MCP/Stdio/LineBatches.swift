import FoundationEssentials
import JSON

/// The batches of 2025-03-26 on a channel of lines: an array of messages is one line, and so are its answers.
actor LineBatches {
  enum Outgoing: Sendable {
    /// To be written as it is.
    case line(Data)
    /// It waits for the other answers of its batch.
    case held
  }

  private struct Batch {
    var owed: Set<RPCID>
    var answers: [RPCMessage]

    var line: Data {
      answers.map(\.data).reduce(into: Data("[".utf8)) { line, answer in
        if line.count > 1 { line.append(UInt8(ascii: ",")) }
        line.append(answer)
      } + [UInt8(ascii: "]")]
    }
  }

  private(set) var areTaken = false
  private var incoming: [RPCMessage] = []
  private var open: [Batch] = []

  /// From the handshake on, where it agreed on that revision.
  func take(_ isOn: Bool) { areTaken = isOn }

  /// The next message of a batch that has come.
  func next() -> RPCMessage? { incoming.isEmpty ? nil : incoming.removeFirst() }

  /// Takes a batch apart; what is to be written at once, where nothing in it is to be waited for.
  func begin(_ elements: [JSONValue]) -> Data? {
    var batch = Batch(owed: [], answers: [])
    for element in elements {
      do throws(RPCMessage.Rejection) {
        let message = try RPCMessage(json: element)
        if case .request(let id, _, _) = message { batch.owed.insert(id) }
        incoming.append(message)
      } catch { batch.answers.append(error.reply) }
    }
    if !batch.owed.isEmpty { open.append(batch) }
    return batch.owed.isEmpty && !batch.answers.isEmpty ? batch.line : nil
  }

  /// What becomes of a message to the client.
  func outgoing(_ message: RPCMessage) -> Outgoing {
    guard !open.isEmpty, message.isReply, let id = message.id,
      let index = open.firstIndex(where: { $0.owed.contains(id) })
    else { return .line(message.data) }
    open[index].answers.append(message)
    return settle(id, in: index).map(Outgoing.line) ?? .held
  }

  /// A request that is cancelled has no answer; what is to be written where the others are there.
  func cancelled(_ message: RPCMessage) -> Data? {
    guard case .notification("notifications/cancelled", let params) = message,
      let id = params["requestId"].flatMap(RPCID.init(json:)),
      let index = open.firstIndex(where: { $0.owed.contains(id) })
    else { return nil }
    return settle(id, in: index)
  }

  private func settle(_ id: RPCID, in index: Int) -> Data? {
    open[index].owed.remove(id)
    guard open[index].owed.isEmpty else { return nil }
    let batch = open.remove(at: index)
    return batch.answers.isEmpty ? nil : batch.line
  }
}
