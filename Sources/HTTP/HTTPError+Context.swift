extension HTTPError {
  /// The same error, with the address before its cause.
  func about(_ address: String) -> HTTPError {
    switch self {
    case .badURL(let text): .badURL("\(address): \(text)")
    case .cannotConnect(let text): .cannotConnect("\(address): \(text)")
    case .timedOut(let text): .timedOut("\(address): \(text)")
    case .closed(let text): .closed("\(address): \(text)")
    case .malformed(let text): .malformed("\(address): \(text)")
    case .tooLarge(let text): .tooLarge("\(address): \(text)")
    case .refused(let text): .refused("\(address): \(text)")
    case .cancelled: .cancelled
    }
  }
}
