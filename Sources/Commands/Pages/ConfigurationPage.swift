import JSON
import Screen

/// `mcp job configuration`.
enum ConfigurationPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    var text = ""
    if let submitted = answer["submitted"]?.object {
      text += group("submitted", submitted, paper)
    } else {
      text += "submitted elsewhere\n"
    }
    for (name, members) in (answer["engine"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      text += "\n" + group(name, members.object ?? [:], paper)
    }
    return text
  }

  private static func group(_ name: String, _ members: [String: JSONValue], _ paper: Paper) -> String {
    var sheet = Sheet()
    for (key, value) in flat(members, "") { sheet.add(key, value) }
    let heading = Visible.text(name.replacing("_", with: " "))
    return Tone.heading.painted(heading.prefix(1).uppercased() + heading.dropFirst(), on: paper) + "\n"
      + (sheet.isEmpty ? "  nothing\n" : sheet.text(paper, indent: 2))
  }

  /// Members of members with a point between their names.
  private static func flat(_ members: [String: JSONValue], _ prefix: String) -> [(String, String)] {
    members.sorted { $0.key < $1.key }.flatMap { key, value -> [(String, String)] in
      if let inner = value.object { return flat(inner, prefix + key + ".") }
      if let list = value.array { return [(prefix + key, list.map(\.plain).joined(separator: " "))] }
      return [(prefix + key, value.plain)]
    }
  }
}
