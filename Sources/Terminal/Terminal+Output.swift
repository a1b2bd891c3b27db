import CNcurses
import Dispatch
import Glibc
import Screen

extension Terminal {
  /// Whether the terminal driver has room, so that a frame does not block the actor.
  var isWritable: Bool {
    var output = pollfd(fd: options.output, events: Int16(POLLOUT), revents: 0)
    // A terminal that is gone is writable: the write fails at once, and the reader sees the end.
    return poll(&output, 1, 0) != 0
  }

  /// Shows a canvas when there is room again; a newer one takes its place.
  func postpone(_ canvas: Canvas) {
    postponed = canvas
    stalled = stalled ?? .now
    guard room == nil else { return }
    let source = DispatchSource.makeWriteSource(fileDescriptor: options.output, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.catchUp() } }
    source.resume()
    room = source
  }

  private func catchUp() {
    room?.cancel()
    room = nil
    if let canvas = postponed { present(canvas) }
    guard postponed == nil, let since = stalled else { return }
    stalled = nil
    feed.yield(.stalled(.now - since))
  }
}
