import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

extension Desk {
  /// Makes one person of two: what names `other` names `kept` from then on, and the address of `other`
  /// leads on.
  public func merging(_ other: String, into kept: String) -> Revision {
    guard let left = person(other) else { return Revision([unknown(other)]) }
    guard let right = person(kept) else { return Revision([unknown(kept)]) }
    if other == kept {
      return Revision([
        Diagnostic(
          .error, "same-person", "'\(kept)' is one person already", at: Location("content/people"),
          help: "name the id that goes, and then the one that stays")
      ])
    }
    var revision = Revision()
    let merged = right.merged(
      with: left, names: [left.name] + left.aliases + fullNames(other), remarks: &revision.remarks)
    let path = personFile(kept)?.path ?? "content/people/\(kept).md"
    let before = texts[path]
    let base = before.map { moved(path, from: other, to: kept) ?? $0 } ?? right.fileText
    if let after = right.fileText(base, becoming: merged, path: path) {
      revision.change(path, from: before, to: after)
    } else {
      revision.diagnostics.append(.editByHand(path, "'formerly: [\(other)]' and the other names"))
    }
    let gone = personFile(other)?.path
    if let gone {
      revision.change(gone, from: texts[gone], to: nil)
      if texts[gone]?.contains("\nextra:") ?? false {
        revision.remarks.append("not taken over: 'extra' of \(gone)")
      }
    }
    moveMentions(
      from: other, to: kept, besides: Set([path, gone].compactMap { $0 }), in: &revision)
    return revision
  }
}

extension Person {
  /// One person of two; where both say something, this one's word holds, and a remark says so.
  fileprivate func merged(
    with other: Person, names: [String], remarks: inout [String]
  ) -> Person {
    var merged = self
    func kept<Value: Equatable>(_ key: String, _ mine: Value?, _ theirs: Value?) -> Value? {
      if let mine, let theirs, mine != theirs {
        remarks.append("'\(key)' stays \(mine); \(other.id) had \(theirs)")
      }
      return mine ?? theirs
    }
    merged.family = family ?? (other.family.flatMap { name.contains($0) ? $0 : nil })
    merged.native = kept("native", native, other.native)
    merged.born = kept("born", born, other.born)
    merged.died = kept("died", died, other.died)
    for name in names where name != self.name && !merged.aliases.contains(name) {
      merged.aliases.append(name)
    }
    let ours = Set(([self.name] + merged.aliases).map { folded($0) })
    merged.never = (never + other.never.filter { !never.contains($0) })
      .filter { !ours.contains(folded($0)) }
    merged.offices += other.offices.filter { !offices.contains($0) }
    merged.offices.sort { ($0.from?.first?.number ?? .min) < ($1.from?.first?.number ?? .min) }
    for id in [other.id] + other.formerly where id != self.id && !merged.formerly.contains(id) {
      merged.formerly.append(id)
    }
    let (mine, theirs) = (biography.isBlank, other.biography.isBlank)
    if mine && !theirs {
      merged.biography = other.biography
    } else if !mine && !theirs {
      merged.biography =
        (biography.hasSuffix("\n") ? biography : biography + "\n") + "\n"
        + String(other.biography.drop { $0.isWhitespace })
    }
    return merged
  }

  /// A person's file changed so that it tells of the person as it shall; nil where that cannot be done
  /// without writing the file anew.
  func fileText(_ text: String, becoming new: Person, path: String) -> String? {
    var file = FrontMatterText(text)
    func added<Value: Equatable>(_ list: (Person) -> [Value]) -> [Value] {
      list(new).filter { !list(self).contains($0) }
    }
    var isDone = name == new.name || file.set("name", to: new.name)
    for (key, mine, theirs) in [
      ("family", family, new.family), ("native", native, new.native),
      ("born", born?.description, new.born?.description),
      ("died", died?.description, new.died?.description),
    ] where mine != theirs {
      if let theirs { isDone = isDone && file.set(key, to: theirs) }
    }
    for (key, list) in [("aliases", \Person.aliases), ("never", \.never), ("formerly", \.formerly)]
    {
      for gone in self[keyPath: list] where !new[keyPath: list].contains(gone) {
        isDone = isDone && file.remove(gone, fromList: key)
      }
      isDone = isDone && file.add(added { $0[keyPath: list] }, toList: key)
    }
    isDone = isDone && file.add(added(\.offices).map(\.yaml), toMappings: "offices")
    var result = file.text
    if biography != new.biography, result.hasSuffix(biography) {
      result = result.dropLast(biography.count) + new.biography
    }
    var found: [Diagnostic] = []
    guard isDone, var read = Person(path: "content/people/\(new.id).md", text: result, &found)
    else {
      return nil
    }
    read.places = new.places
    return read == new && !found.hasErrors ? result : nil
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
