import ArgumentParser
import ChronicleEvaluation
import Foundation

/// A gold file beside the clipping that it is about.
struct GoldFile {
  /// The clipping's name without ending, as the gold file has it.
  var name: String
  var gold: Gold
  var clippingPath: String
  var clipping: [UInt8]
}

/// The gold files of a folder, sorted by name; a sentence that helps where one cannot be used.
///
/// - Parameter clippings: The folder of the clippings; by default they are looked for in `raw` beside
///   the folder, beside it, and in `content/clippings`.
func goldFiles(in folder: String, clippings: String?) throws -> [GoldFile] {
  guard isFolder(folder) else { throw ValidationError("There is no folder '\(folder)'.") }
  let names = try files(below: folder).map(\.path)
    .filter { $0.hasSuffix(".json") && !$0.contains("/") }.map { String($0.dropLast(5)) }
  if names.isEmpty {
    throw ValidationError(
      "'\(folder)' holds no gold files (*.json); docs/evaluate.md describes them.")
  }
  let places =
    clippings.map { [$0] }
    ?? [joined(folder, "../raw"), joined(folder, ".."), "content/clippings"]
  return try names.map { name in
    let path = joined(folder, name + ".json")
    let candidates = places.flatMap { place in
      [".txt", ".html", ".htm", ".md"].map { joined(place, name + $0) }
    }
    guard let clipping = candidates.first(where: exists) else {
      throw ValidationError(
        "There is no clipping '\(name).txt' for '\(path)'; name its folder with --clippings.")
    }
    return GoldFile(
      name: name, gold: try gold(at: path), clippingPath: clipping,
      clipping: try readFile(clipping))
  }
}

private func gold(at path: String) throws -> Gold {
  let data = Data(try readFile(path))
  do {
    return try JSONDecoder().decode(Gold.self, from: data)
  } catch let error as DecodingError {
    throw ValidationError("'\(path)' is no gold file: \(reason(error)).")
  }
}

private func reason(_ error: DecodingError) -> String {
  func place(_ context: DecodingError.Context) -> String {
    context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      .joined(separator: ", ")
  }
  switch error {
  case .keyNotFound(let key, let context):
    return "'\(key.stringValue)' is missing"
      + (place(context).isEmpty ? "" : " in \(place(context))")
  case .typeMismatch(_, let context), .valueNotFound(_, let context):
    return "\(place(context)) has a value of another kind"
  case .dataCorrupted: return "it is not JSON"
  @unknown default: return "it cannot be read"
  }
}

/// The TimeML documents (*.tml) of a folder, sorted by name.
func timeMLDocuments(in folder: String) throws -> [(name: String, document: TimeMLDocument)] {
  guard isFolder(folder) else { throw ValidationError("There is no folder '\(folder)'.") }
  let names = try files(below: folder).map(\.path).filter {
    $0.hasSuffix(".tml") && !$0.contains("/")
  }
  if names.isEmpty { throw ValidationError("'\(folder)' holds no TimeML files (*.tml).") }
  return try names.map { name in
    let text = String(decoding: try readFile(joined(folder, name)), as: UTF8.self)
    return (String(name.dropLast(4)), TimeMLDocument(parsing: text))
  }
}
