import CTemplates
import ChronicleDiagnostics
import ChronicleSite

/// The files of `templates/` as the program carries them: path under `templates/`, and bytes.
public let builtInTemplates: [(name: String, bytes: [UInt8])] =
  (0..<chronicle_templates_count()).map { index in
    let file = chronicle_template_at(index)
    return (
      String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }

/// The texts of the pages in a language, from the program's own files and those of `templates/`.
public func interfaceWording(
  _ language: String, own: [String: [UInt8]], _ diagnostics: inout [Diagnostic]
) -> Wording {
  Wording(
    language: language,
    builtIn: Dictionary(uniqueKeysWithValues: builtInTemplates.map { ($0.name, $0.bytes) }),
    own: own, &diagnostics)
}
