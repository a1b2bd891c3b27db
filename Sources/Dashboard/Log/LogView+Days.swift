// The days of entries that tell a time of day alone.
extension LogView {
  /// What was read before gets its day from a dated entry of the piece.
  mutating func moveDays(_ piece: LogFilePiece) {
    guard piece.moved != 0, let file else { return }
    store.move(from: file.undated, by: piece.moved)
  }

  /// Where no entry tells its day, the last one is of when the file was written to, and all before it goes back from there.
  ///
  /// - Parameters:
  ///   - first: The piece's first line.
  ///   - wasRead: All that there was had been read before: what the piece has was written since.
  mutating func settleDays(_ piece: LogFilePiece, from first: Int, wasRead: Bool) {
    guard let file, !file.dating.isKnown, let modified = piece.modified, store.ids.upperBound > first else { return }
    let distance = file.dating.distance(to: modified)
    // A clock that goes wrong by minutes makes no other day of what has one.
    if distance == 0 || distance < 0 && wasRead && file.input == nil && !file.dating.isFarAfter(modified) { return }
    // Days on which nothing was written lie before the new lines, not before the old ones.
    store.move(from: distance > 0 && wasRead ? first : file.undated, by: distance)
    self.file?.dating.move(by: distance)
  }
}
