import JSON

/// Where a page of a list begins, as clients carry it: opaque to them (MCP, pagination).
enum Cursor {
  private static let longest = 4096

  static func text(_ place: String) -> String { Base64URL.text(Array(place.utf8)) }

  /// Nil where the client gave none. An empty text is a cursor, and none of ours.
  static func place(_ value: JSONValue?) throws(RPCError) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let text = value.string, text.utf8.count <= longest, !text.isEmpty, let bytes = Base64URL.bytes(text),
      let place = String(validating: bytes, as: UTF8.self)
    else { throw unknown }
    return place
  }

  static var unknown: RPCError {
    RPCError(RPCError.invalidParams, "this cursor was not given by this server; list anew without one")
  }

  /// One page of a list that does not change, and where the next one begins: at the name of the last element.
  static func page<Element>(
    of all: [Element], after cursor: JSONValue?, size: Int, _ name: (Element) -> String
  ) throws(RPCError) -> (page: ArraySlice<Element>, next: String?) {
    var first = 0
    if let place = try place(cursor) {
      guard let last = all.firstIndex(where: { name($0) == place }) else { throw unknown }
      first = last + 1
    }
    let page = all[first...].prefix(size)
    guard page.endIndex < all.endIndex, let last = page.last else { return (page, nil) }
    return (page, text(name(last)))
  }
}
