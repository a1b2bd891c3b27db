/// Why a resource cannot be listed or read.
package enum ResourceFailure: Error, Sendable, Hashable {
  /// There is none with this URI; says what there is.
  case notFound(String)
  /// A cursor that the provider did not give.
  case badCursor
  /// It is there and could not be read; says why.
  case failed(String)
}
