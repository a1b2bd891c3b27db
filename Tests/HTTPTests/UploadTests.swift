import FoundationEssentials
import Glibc
import HTTP
import Testing

@Suite struct UploadTests {
  @Test func `a file goes as one part of a form`() async throws {
    let server = try ScriptedServer.answering(answer("{}"))
    defer { server.stop() }
    let file = try TemporaryFile(Data("PK jar".utf8))
    let request = HTTPRequest.multipart(
      url: server.url + "jars/upload", field: "jarfile", fileName: "a\"b.jar", filePath: file.path,
      contentType: "application/x-java-archive")
    _ = try await HTTPClient().send(request)
    let seen = try #require(server.requests.first)
    let type = try #require(request.headers["Content-Type"])
    let boundary = try #require(type.split(separator: "=").last)
    #expect(seen.contains("Content-Type: multipart/form-data; boundary=\(boundary)\r\n"))
    let body = """
      --\(boundary)\r
      Content-Disposition: form-data; name="jarfile"; filename="a%22b.jar"\r
      Content-Type: application/x-java-archive\r
      \r
      PK jar\r
      --\(boundary)--\r

      """
    #expect(seen.hasSuffix("\r\n\r\n" + body))
    #expect(seen.contains("Content-Length: \(body.utf8.count)\r\n"))
  }

  @Test func `a large file is streamed, not held`() async throws {
    let size = 200 << 20
    let file = try TemporaryFile(size: size)
    let server = try ScriptedServer { peer, _, _ in
      var count = 0
      while count < size, let bytes = peer.read() { count += bytes.count }
      peer.send(answer("\(count >= size)"))
    }
    defer { server.stop() }
    let before = residentMegabytes()
    let request = HTTPRequest.multipart(url: server.url, field: "f", fileName: "f", filePath: file.path)
    let response = try await HTTPClient().send(request)
    #expect(String(decoding: response.body, as: UTF8.self) == "true")
    #expect(residentMegabytes() - before < 120)
  }

  @Test func `an empty file is an empty part`() async throws {
    let server = try ScriptedServer.answering(answer("{}"))
    defer { server.stop() }
    let file = try TemporaryFile(Data())
    let request = HTTPRequest.multipart(url: server.url, field: "f", fileName: "f", filePath: file.path)
    #expect(try await HTTPClient().send(request).status == 200)
  }

  @Test(arguments: ["/no/such/file.jar", "/tmp", "/dev/zero"])
  func `what is no readable file is refused by name`(path: String) async throws {
    let server = try ScriptedServer.answering(answer("{}"))
    defer { server.stop() }
    let request = HTTPRequest.multipart(url: server.url, field: "f", fileName: "f", filePath: path)
    let error = await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
    guard case .refused(let text) = error else { return unexpected(error) }
    #expect(text.contains(path))
    #expect(server.connections == 0)
  }
}

/// Removed with its last holder.
final class TemporaryFile: Sendable {
  let path: String

  init(_ data: Data) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "beamtop-\(UInt64.random(in: 0 ... .max))").path
    try data.write(to: URL(filePath: path))
  }

  /// A sparse file of zeros.
  convenience init(size: Int) throws {
    try self.init(Data())
    guard truncate(path, size) == 0 else { throw ScriptFailure() }
  }

  deinit { unlink(path) }
}

/// Of this process, from `/proc`.
func residentMegabytes() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * 4096 >> 20
}
