/// The calls that a connection over REST lives by.
enum LifecycleStep: String, Sendable, Hashable { case initialize, initialized, shutdown, exit }

/// Where a connection stands; one that is gone is no longer kept.
enum ConnectionState: String, Sendable, Hashable { case initializing, active, terminating }
