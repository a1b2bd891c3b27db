import MCP

/// What all servers of one service share, whoever they serve: the seal of what users are asked, and the one watcher of
/// the fleet behind all subscriptions.
struct ProtocolShare: Sendable {
  let seal = ConsentSeal()
  let watcher = FleetWatcher()
}
