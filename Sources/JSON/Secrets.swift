/// Masks what looks secret, wherever it may be shown or written: values whose key says so, and texts that carry a key
/// with its value, a flag with its argument, or a password in a URL.
package enum Secrets {
  package static let mask = "••••••"

  /// What a text is: files, logs and errors; what a person says; a program's code.
  package enum Form: Sendable, Hashable { case text, sentence, program }

  package static func masked(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members): .object(masked(members))
    case .array(let elements): .array(masked(elements))
    case .string(let text): .string(masked(text))
    case .null, .bool, .int, .double: value
    }
  }

  package static func masked(_ members: [String: JSONValue]) -> [String: JSONValue] {
    var result = members
    for (key, value) in members { result[key] = isSecret(key) && !value.isNull ? .string(mask) : masked(value) }
    return result
  }

  /// Also `--password x`, where the key is one element and its value the next; and a key whose lines are the elements, or
  /// what those say.
  private static func masked(_ elements: [JSONValue]) -> [JSONValue] {
    var expectsValue = false
    let keys = elements.count > 1 ? KeyLines.places(in: elements.map { $0.string ?? $0["message"]?.string }) : []
    return elements.enumerated().map { place, element in
      if keys.contains(place) {
        expectsValue = false
        return covered(element)
      }
      defer { expectsValue = element.string.map(isSecretFlag) ?? false }
      if expectsValue, let text = element.string, !text.hasPrefix("--") { return .string(mask) }
      return masked(element)
    }
  }

  private static func covered(_ line: JSONValue) -> JSONValue {
    guard var members = line.object else { return .string(mask) }
    members["message"] = .string(mask)
    return .object(members)
  }

  private static func isSecretFlag(_ text: String) -> Bool {
    text.hasPrefix("-") && !text.contains("=") && !text.contains(" ") && isSecret(text)
  }

  /// A text that carries secrets itself: `login with password=x failed`, `--token x`, `https://user:password@host`.
  package static func masked(_ text: String) -> String { masked(text, as: .text) }

  package static func masked(_ text: String, as form: Form) -> String {
    var text = text
    let places = text.withUTF8 { SecretScanner($0, form).places() }
    guard !places.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var (result, position): ([UInt8], Int) = ([], 0)
    for place in places {
      result += bytes[position..<place.lowerBound] + Array(mask.utf8)
      position = place.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// By the words of the key, so that `tokenizer` is no token, and by what no harmless key holds.
  package static func isSecret(_ key: String) -> Bool {
    if key.utf8.count > longestKey { return false }
    let words = words(of: key)
    if words.contains(where: { word in secretWords.contains(word) || secretEnds.contains(where: word.hasSuffix) }) {
      return true
    }
    if zip(words, words.dropFirst()).contains(where: { secretPairs.contains($0 + $1) }) { return true }
    let letters = words.joined()
    return secretPieces.contains { letters.contains($0) }
  }

  static let longestKey = 200

  /// A name that ends with what is secret: a `client_secret`, an `api key`, and no `token-refresher`.
  static func isNameOfSecret(_ key: String) -> Bool {
    let words = words(of: key)
    guard let last = words.last else { return false }
    return toldWords.contains(last) || last.hasSuffix("token") || last.hasSuffix("password")
      || secretPairs.contains(words.suffix(2).joined())
  }

  private static let toldWords: Set = [
    "passwd", "pwd", "passphrase", "passcode", "secret", "credential", "credentials", "apikey",
  ]

  private static let secretWords: Set = [
    "password", "passwd", "pwd", "pw", "pass", "passphrase", "passcode", "secret", "secrets", "token", "credential",
    "credentials", "apikey", "authorization", "bearer", "cookie", "jaas", "signature", "sig",
  ]
  private static let secretEnds = ["token", "storepass", "keypass", "dbpass"]
  private static let secretPairs: Set = [
    "apikey", "accesskey", "privatekey", "secretkey", "accountkey", "signingkey", "encryptionkey", "connectionstring",
    "sshkey", "masterkey",
  ]
  private static let secretPieces = ["password", "passwd", "secret", "apikey", "accesskey", "privatekey", "credential"]

  /// `fs.s3a.secretKey` → fs, s3a, secret, key.
  private static func words(of key: String) -> [String] {
    var (words, word): ([String], String) = ([], "")
    var wasLower = false
    for character in key {
      let isWord = character.isLetter || character.isNumber
      if !isWord || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isWord { word.append(character) }
      wasLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
