import Glibc

/// A file descriptor with one owner, closed when that ends. Always close-on-exec.
package struct Descriptor: ~Copyable, Sendable {
  package let number: Int32

  /// Takes over `number`; nil where it is -1, as a failed call leaves it.
  package init?(owning number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  package static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0o600) throws(SystemFailure) -> Descriptor {
    guard let opened = Descriptor(owning: Glibc.open(path, flags | O_CLOEXEC, mode)) else {
      throw SystemFailure("open \(path)")
    }
    return opened
  }

  /// At the most `limit` bytes; empty at the end, nil where nothing is there now (EAGAIN) or reading failed.
  package borrowing func read(limit: Int) -> [UInt8]? {
    var (count, code) = (0, Int32(0))
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      repeat { count = Glibc.read(number, buffer.baseAddress, limit) } while count < 0 && errno == EINTR
      code = errno
      filled = max(0, count)
    }
    errno = code  // what the array did in between is no business of the caller's
    return count < 0 ? nil : bytes
  }

  /// Writes all of `bytes`, or as much as the system takes; false where it was not all.
  package borrowing func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  deinit { close(number) }
}
