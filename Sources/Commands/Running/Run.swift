package import Setup

/// One run of one command.
package struct Run: Sendable {
  package let invocation: Invocation
  package let streams: Streams
  package let environment: [String: String]
  package let places: Places
  package let connect: Connector

  package init(
    _ invocation: Invocation, streams: Streams, environment: [String: String], connect: Connector? = nil
  ) {
    self.invocation = invocation
    self.streams = streams
    self.environment = environment
    places = Places(environment: environment)
    self.connect = connect ?? Connector()
  }

  /// How text for people is laid out here.
  package var paper: Paper {
    let isPlain = !streams.outputIsTerminal
    let mono = !(environment["NO_COLOR"] ?? "").isEmpty || ["", "dumb"].contains(environment["TERM"] ?? "")
    return Paper(
      width: isPlain ? nil : streams.width() ?? 80, isColoured: !isPlain && !mono,
      isUnicode: Locale.isUTF8(environment), now: streams.now(), offset: streams.offset)
  }

  /// Nothing is changed that its user has not said yes to: at the terminal, or with `--yes` beforehand.
  package var asksItsUser: Bool { streams.isConversation || invocation.has("yes") }

  /// A word on standard error that is no answer.
  package func note(_ text: String) { streams.error("mcp: \(text)\n") }
}
