import CTemplates

/// The files of `templates/` as the program carries them: path under `templates/`, and bytes.
package let builtInTemplates: [(name: String, bytes: [UInt8])] =
  (0..<chronicle_templates_count()).map { index in
    let file = chronicle_template_at(index)
    return (
      String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }
