import Glibc

/// What a file begins with that is no text of UTF-8 before another program has read it.
enum Compression: String, CaseIterable, CustomStringConvertible {
  case gzip, zstd, bzip2, xz, lz4, zip
  /// With its mark, as Windows writes it.
  case utf16 = "UTF-16"

  /// Nil where the bytes are those of a text.
  init?(_ bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    guard let format = Compression.allCases.first(where: { bytes.starts(with: $0.magic) }) else { return nil }
    self = format
  }

  init?(of path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8)
    let count = pread(file, &bytes, bytes.count, 0)
    self.init(bytes.prefix(max(0, count)))
  }

  var description: String { rawValue }

  /// What writes its text to a pipe.
  var command: String {
    switch self {
    case .gzip: "zcat"
    case .zstd: "zstdcat"
    case .bzip2: "bzcat"
    case .xz: "xzcat"
    case .lz4: "lz4cat"
    case .zip: "unzip -p"
    case .utf16: "iconv -f UTF-16 -t UTF-8"
    }
  }

  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .lz4: [0x04, 0x22, 0x4D, 0x18]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .utf16: [0xFF, 0xFE]
    }
  }
}
