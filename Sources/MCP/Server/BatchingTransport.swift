/// A transport where several messages may come at once, in the one revision that has that (2025-03-26).
protocol BatchingTransport: Transport {
  /// What the handshake agreed on.
  func takesBatches(_ isOn: Bool) async
}
