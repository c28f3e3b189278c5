import ChronicleDiagnostics
import ChronicleModel

/// What a field of front matter or of a data set says, and where it stands.
struct FieldText: Sendable {
  var field: String
  var text: String
  var place: Location
}

extension PageText {
  /// Takes the first of several fields that gives a date; where none does and one is to, what is wrong.
  mutating func take(dates fields: [FieldText]) -> Diagnostic? {
    if fields.contains(where: { take(date: $0.text, field: $0.field) }) { return nil }
    let stated = fields.first { $0.text.contains { $0.isLetter || $0.isNumber } }
    return stated.map { field in
      Diagnostic(
        .warning, "invalid-date", "'\(field.text)' names no day beyond doubt, and is passed over",
        at: field.place, help: dateHelp(field.text))
    }
  }
}
