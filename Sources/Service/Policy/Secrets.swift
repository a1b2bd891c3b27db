package import JSON

/// Masks values whose key looks secret, wherever they may be shown or written.
package enum Secrets {
  package static let mask = "••••••"

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

  /// Also `--password x`, where the key is one element and its value the next.
  private static func masked(_ elements: [JSONValue]) -> [JSONValue] {
    var expectsValue = false
    return elements.map { element in
      defer { expectsValue = element.string.map(isSecretFlag) ?? false }
      if expectsValue, let text = element.string, !text.hasPrefix("-") { return .string(mask) }
      return masked(element)
    }
  }

  /// A text that carries a secret itself: `--password=x`, `token: x`, `scheme://user:password@host`.
  package static func masked(_ text: String) -> String {
    if let separator = text.firstIndex(where: { $0 == "=" || $0 == ":" }), text.count < 4096 {
      let key = text[..<separator]
      let isKey = !key.isEmpty && !key.contains(where: { $0 == " " || $0 == "/" || $0 == "," })
      if isKey, isSecret(String(key)), text[separator...].count > 1 {
        return String(text[...separator]) + mask
      }
    }
    return maskedUserInfo(text)
  }

  /// RFC 3986 §3.2.1: what stands before `@` in an authority may hold a password.
  private static func maskedUserInfo(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != " " }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return text }
    return String(text[...colon]) + mask + String(text[at...])
  }

  private static func isSecretFlag(_ text: String) -> Bool {
    text.hasPrefix("-") && !text.contains("=") && isSecret(text)
  }

  /// By the words of the key, so that `tokenizer` is no token, and by what no harmless key holds.
  package static func isSecret(_ key: String) -> Bool {
    let words = words(of: key)
    if words.contains(where: secretWords.contains) { return true }
    if zip(words, words.dropFirst()).contains(where: { secretPairs.contains($0 + $1) }) { return true }
    let letters = words.joined()
    return secretPieces.contains { letters.contains($0) }
  }

  private static let secretWords: Set = [
    "password", "passwd", "pwd", "pass", "passphrase", "secret", "secrets", "token", "credential", "credentials",
    "apikey", "authorization", "bearer", "cookie", "jaas",
  ]
  private static let secretPairs: Set = [
    "apikey", "accesskey", "privatekey", "secretkey", "accountkey", "signingkey", "encryptionkey", "connectionstring",
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
