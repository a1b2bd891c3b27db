package import FoundationEssentials

/// Reads JSON from outside into a type.
package enum TypedJSON {
  /// Foundation's decoder takes 512 levels, and ends the process where a text stops with the first beyond.
  private static let depthLimit = 500

  /// Throws `JSONFault` where it is nested too deep, and what the decoder throws.
  package static func decoded<Value: Decodable>(_ data: Data, as type: Value.Type = Value.self) throws -> Value {
    guard data.withUnsafeBytes(depth) <= depthLimit else {
      throw JSONFault(data.count, "it is nested deeper than \(depthLimit)")
    }
    do { return try JSONDecoder().decode(type, from: data) } catch {
      guard let mended = LoneSurrogates.mended(data) else { throw error }
      return try JSONDecoder().decode(type, from: mended)
    }
  }

  /// How deep brackets and braces outside of texts are nested; what is no JSON is the decoder's to tell.
  private static func depth(of bytes: UnsafeRawBufferPointer) -> Int {
    var (depth, deepest, isText, isEscaped) = (0, 0, false, false)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\"") where !isEscaped: isText.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): if !isText { depth += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isText { depth -= 1 }
      default: break
      }
      deepest = max(deepest, depth)
      isEscaped = isText && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return deepest
  }
}
