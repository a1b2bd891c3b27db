import Models
import Setup

/// The language model: whether one is configured, its key is there, and its server answers.
enum ModelCheck {
  private static let name = "model"

  static func of(_ configuration: Configuration, _ environment: [String: String]) async -> Check {
    let model: (any Model)?
    do { model = try ModelChoice.model(configuration, environment: environment) } catch {
      return .fail(name, error.description, "docs/configuration.md tells what \u{201C}model\u{201D} may hold")
    }
    guard let model else {
      return .ok(name, "none is configured: the grammar alone reads sentences")
    }
    if let unready = model as? UnreadyModel {
      return .fail(
        name, "\(model.label): \(unready.problem)",
        "put the key there; until then the grammar alone reads sentences")
    }
    guard let server = model as? ModelServer else { return .ok(name, model.label) }
    do throws(ModelError) {
      switch try await server.look() {
      case .answers: return .ok(name, "\(model.label) at \(server.place) answers")
      case .others(let names):
        let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
        return .warn(
          name, "\(model.label) at \(server.place) answers, and has other models alone: \(list)",
          "name one of them, or load this one")
      }
    } catch {
      return .fail(
        name, "\(model.label) at \(server.place): \(error)",
        "is it running, and are \u{201C}url\u{201D} and the key right? until then the grammar alone reads sentences")
    }
  }
}
