/// Where a server may listen: anywhere on this machine, and beyond it only with keys.
package enum BindRules {
  /// Refuses to open a server beyond this machine that asks nobody for a key.
  ///
  /// - Parameter addresses: hosts without ports; a Unix socket's path counts as this machine.
  package static func require(_ addresses: [String], _ keys: KeyRing) throws(AccessError) {
    guard keys.isEmpty else { return }
    for address in addresses where !address.hasPrefix("/") && !HostName(address).isLoopback {
      throw AccessError(
        "\(address) is no loopback address, and there are no keys: name a keys_file in the configuration, "
          + "or listen on 127.0.0.1 and reach it through SSH or a reverse proxy")
    }
  }
}
