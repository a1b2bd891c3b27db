import Dispatch
import FoundationEssentials
import Glibc

extension Connection {
  /// Files are read here, so that a slow disk never holds up the sockets.
  private static let disk = DispatchQueue(label: "beamtop.http.files")
  private static let pieceSize = 256 << 10

  /// Sends what is at hand, until the socket is full, a file must be read, or all is sent.
  func write() {
    while let descriptor, let out = exchange?.out, exchange?.writeError == 0 {
      if out.isEmpty {
        guard refill() else { return }
        continue
      }
      let count = out.withUnsafeBytes { send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count >= 0 {
        exchange?.out = out.dropFirst(count)
      } else if errno == EAGAIN {
        return awaitWritable()
      } else if errno != EINTR {
        // The peer may have answered before it closed (413, 401): reading finds out.
        exchange?.writeError = errno
      }
    }
  }

  /// The next piece into `out`; false where there is none, or where it comes later.
  private func refill() -> Bool {
    guard var pieces = exchange?.pieces, !pieces.isEmpty, exchange?.isReadingFile == false else { return false }
    let piece = pieces.removeFirst()
    exchange?.pieces = pieces
    switch piece {
    case .bytes(let data):
      exchange?.out = data
      return true
    case .file(_, left: 0, _):
      return true
    case .file(let file, let left, let path):
      exchange?.isReadingFile = true
      fetch(file, left, path)
      return false
    }
  }

  private func fetch(_ file: Descriptor, _ left: Int, _ path: String) {
    guard let promise = exchange?.promise else { return }
    Self.disk.async { [executor] in
      let data = Self.read(file.number, count: min(left, Self.pieceSize))
      executor.queue.async {
        self.assumeIsolated { $0.fetched(data, .file(file, left: left - data.count, path: path), promise) }
      }
    }
  }

  /// Empty at the file's end and on an error.
  private static func read(_ file: Int32, count: Int) -> Data {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, Glibc.read(file, buffer.baseAddress, count))
    }
    return Data(bytes)
  }

  private func fetched(_ data: Data, _ rest: OutgoingRequest.Piece, _ promise: Promise<HTTPResponse>) {
    // The exchange may have ended meanwhile, and another begun.
    guard exchange?.promise === promise, case .file(_, let left, let path) = rest else { return }
    guard !data.isEmpty else { return fail(.refused("cannot read \(path) to its end: it became shorter")) }
    exchange?.isReadingFile = false
    exchange?.out = data
    if left > 0 { exchange?.pieces.insert(rest, at: 0) }
    write()
  }
}
