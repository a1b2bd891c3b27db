package import JSON

extension DryRun {
  /// As the server writes it.
  package var json: JSONValue {
    var members: [String: JSONValue] = [
      "summary": .string(summary), "steps": .array(steps.map(JSONValue.string)), "current": .optional(current),
      "proposed": .optional(proposed), "reversible": .bool(reversible), "inverse": .optional(inverse),
      "interruption": .string(interruption), "warnings": .array(warnings.map(JSONValue.string)),
      "destructive": .bool(destructive), "production": .bool(production), "free_slots": .optional(freeSlots),
    ]
    if let slotsTaken { members["slots_taken"] = .int(slotsTaken) }
    if let heldSlots { members["held_slots"] = .int(heldSlots) }
    members["counted_warnings"] = countedWarnings.map { .array($0.map(JSONValue.string)) }
    return .object(members)
  }
}
