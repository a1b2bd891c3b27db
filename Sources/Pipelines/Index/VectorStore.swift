import FoundationEssentials
import Glibc
import JSON

/// Vectors of passages by the digest of their text, in memory and, where it has a file, from one start to the next.
///
/// The file is a head (a word of ours, then the digest of the model's label), and records of a digest, a count and so
/// many numbers of four bytes, in the order of bytes of this machine. What is torn or of another model is dropped.
struct VectorStore: Sendable {
  /// No more are kept: at 384 numbers each 12 MB.
  static let most = 8000

  private(set) var vectors: [UInt64: [Float]] = [:]
  private let path: String?
  private let head: [UInt64]
  /// Nothing is written behind what could not be read.
  private var isFresh = true

  init(path: String?, label: String) {
    self.path = path
    var digest = Digest()
    digest.add(label)
    head = [0x3156_5045_424D_5442, digest.value]
    load()
  }

  private mutating func load() {
    var status = stat()
    guard let path, stat(path, &status) == 0, status.st_size < 256 << 20,
      let data = try? Data(contentsOf: URL(filePath: path))
    else { return }
    data.withUnsafeBytes { bytes in
      guard bytes.count >= 16, bytes.loadUnaligned(as: UInt64.self) == head[0],
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == head[1]
      else { return }
      var at = 16
      while at + 12 <= bytes.count, vectors.count < VectorStore.most {
        let digest = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let count = Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self))
        at += 12
        guard count > 0, count <= 8192, at + count * 4 <= bytes.count else { break }
        vectors[digest] = (0..<count).map { bytes.loadUnaligned(fromByteOffset: at + $0 * 4, as: Float.self) }
        at += count * 4
      }
      isFresh = at != bytes.count
    }
  }

  /// Adds what is new; the file has it for the next start, and where it cannot be written the memory has it alone.
  mutating func add(_ more: [(digest: UInt64, vector: [Float])]) {
    let new = more.filter { vectors[$0.digest] == nil }.prefix(max(0, VectorStore.most - vectors.count))
    for (digest, vector) in new { vectors[digest] = vector }
    guard let path, !new.isEmpty else { return }
    let flags = isFresh ? O_TRUNC : O_APPEND
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var data = isFresh ? VectorStore.bytes(of: head) : Data()
    let written = isFresh ? vectors.map { (digest: $0.key, vector: $0.value) } : Array(new)
    for (digest, vector) in written {
      data += VectorStore.bytes(of: [digest]) + VectorStore.bytes(of: [UInt32(vector.count)])
      data += VectorStore.bytes(of: vector)
    }
    isFresh = WholeWrite.bytes(data, to: descriptor) != 0
  }

  /// Forgets what no passage has any more, where room is needed; the file is written anew with the next addition.
  mutating func keep(_ wanted: Set<UInt64>) {
    guard vectors.count >= VectorStore.most * 9 / 10 else { return }
    vectors = vectors.filter { wanted.contains($0.key) }
    isFresh = true
  }

  private static func bytes<Number>(of numbers: [Number]) -> Data { numbers.withUnsafeBytes { Data($0) } }
}
