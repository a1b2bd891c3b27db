/// How much is looked at at the most: roots are given by people, and may be the whole disk.
package struct TreeLimits: Sendable, Hashable {
  package var files = 4000
  /// Files and folders looked at, code or not.
  package var entries = 200_000
  /// Bytes of one file, and of all together.
  package var fileBytes = 512 << 10
  package var bytes = 16 << 20
  package var depth = 24
  /// Files of which it is said that they were skipped; the others are counted.
  package var told = 20

  package init() {}
}
