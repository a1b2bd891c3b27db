/// Where a Spark standalone cluster is.
package struct SparkSettings: Sendable {
  package var name: String
  /// The master's web address, `http://127.0.0.1:8080`.
  package var master: String
  /// The master's submission gateway, `http://127.0.0.1:6066`; without it jobs can be seen and not begun or ended.
  package var gateway: String?
  /// The history server; without it figures end with their application.
  package var history: String?
  /// What starts the clients of Beam pipelines in Python.
  package var programs = ClientPrograms()
  /// The interpreter of PySpark programs on the cluster's machines; nil leaves it to the cluster.
  package var clusterPython: String?

  package init(name: String, master: String, gateway: String? = nil, history: String? = nil) {
    self.name = name
    self.master = master
    self.gateway = gateway
    self.history = history
  }
}
