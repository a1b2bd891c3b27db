import FoundationEssentials
import Glibc

/// A secret that opens a model's server. It has no words: what prints it prints a mask.
package struct ModelKey: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
  let secret: String

  /// Nil where it is empty, or has what no header may have.
  package init?(_ text: String) {
    let bare = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let secret = String(bare.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !secret.isEmpty, secret.utf8.isVisible else { return nil }
    self.secret = secret
  }

  package var description: String { "…" }
  package var debugDescription: String { "…" }

  /// The key in a file that only its user can read.
  ///
  /// - Parameter home: What `~/` at the beginning stands for.
  package static func inFile(_ named: String, home: String? = nil) throws(ModelError) -> ModelKey {
    let path = named.hasPrefix("~/") ? (home ?? "~") + named.dropFirst() : named
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unsafe("the key's file \(path): \(String(cString: strerror(errno)))") }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unsafe("the key's file \(path) is a directory") }
    guard status.st_mode & 0o077 == 0 else {
      throw .unsafe("the key's file \(path) can be read by others: chmod 600 \(path)")
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)),
      let key = ModelKey(String(decoding: data, as: UTF8.self))
    else { throw .unsafe("the key's file \(path) holds no key") }
    return key
  }
}

extension ModelKey {
  /// Throws `unsafe` for a key that would go in clear text over a network.
  static func requireSafe(_ key: ModelKey?, to url: String) throws(ModelError) {
    guard key != nil, url.hasPrefix("http://") else { return }
    let place = url.dropFirst("http://".count).prefix { $0 != "/" }
    let host = place.prefix { $0 != ":" }
    let isNumbers = host.allSatisfy { $0.isNumber || $0 == "." }
    if host == "localhost" || isNumbers && host.hasPrefix("127.") || place.hasPrefix("[::1]") { return }
    throw .unsafe("the model's key would go to \(url) in clear text: give an https address, or one on this host")
  }
}

extension Sequence<UInt8> {
  fileprivate var isVisible: Bool { allSatisfy { $0 > 0x20 && $0 < 0x7F } }
}
