import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

extension Desk {
  /// Gives a person another name, and the address that belongs to it; the old address leads on, and texts
  /// with the old name mean the same person still.
  ///
  /// - Parameters:
  ///   - name: The new name; where it has the form of an id, the address alone changes.
  ///   - keepsID: Whether the address stays.
  public func renaming(_ id: String, to name: String, keepsID: Bool = false) -> Revision {
    guard let person = person(id) else { return Revision([unknown(id)]) }
    let newID = keepsID ? id : slug(for: name, limit: 200)
    if newID != id, self.person(newID) != nil {
      return Revision([
        Diagnostic(
          .error, "id-taken", "'\(newID)' is somebody already",
          at: Location(personFile(newID)?.path ?? "content/people"),
          help: "if the two are one, 'chronicle people merge \(id) \(newID)' makes them so")
      ])
    }
    var renamed = person
    renamed.id = newID
    if name != newID || keepsID { renamed.name = name }
    renamed.aliases.removeAll { $0 == renamed.name }
    let known = [person.name] + fullNames(id)
    for old in known where old != renamed.name && !renamed.aliases.contains(old) {
      renamed.aliases.append(old)
    }
    renamed.formerly.removeAll { $0 == newID }
    if newID != id { renamed.formerly.append(id) }
    var revision = Revision()
    let before = personFile(id)?.path
    let after = newID == id && before != nil ? before : "content/people/\(newID).md"
    let text = before.flatMap { texts[$0] }
    let path = after ?? ""
    guard let new = person.fileText(text ?? person.fileText, becoming: renamed, path: path) else {
      return Revision([.editByHand(before ?? path, "'name: \(quoted(renamed.name))'")])
    }
    if before == after {
      revision.change(path, from: text, to: new)
    } else {
      if let before { revision.change(before, from: text, to: nil) }
      revision.change(path, from: nil, to: new)
    }
    if newID != id {
      moveMentions(
        from: id, to: newID, besides: Set([before, after].compactMap { $0 }), in: &revision)
    }
    return revision
  }
}
