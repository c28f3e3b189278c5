import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

extension Desk {
  /// A file's text with one person in the place of another, in links, lists and meetings; nil where it
  /// cannot be changed. An article that stands as the program wrote it stays the program's.
  func moved(_ path: String, from old: String, to new: String) -> String? {
    guard let text = texts[path] else { return nil }
    var edited = FrontMatterText(relinked(text, from: old, to: new))
    var found: [Diagnostic] = []
    let file = ContentFile(path: path, text: text, &found)
    if file.yaml?.contains(old) ?? false, !edited.replacePerson(old, by: new) { return nil }
    guard path.hasPrefix("content/articles/") else { return edited.text }
    guard let before = ArticleFile(path: path, text: text, &found)?.article,
      let after = ArticleFile(path: path, text: edited.text, &found)?.article,
      after == before.moved(from: old, to: new)
    else { return nil }
    guard let seal = before.seal, isUntouched(text, seal: seal) else { return edited.text }
    return resealed(edited.text, seal: seal)
  }

  /// Puts one person in the place of another in all files but those of the two.
  func moveMentions(
    from old: String, to new: String, besides own: Set<String>, in revision: inout Revision
  ) {
    for (path, text) in texts.sorted(by: { $0.key < $1.key })
    where !own.contains(path) && text.contains(old) {
      if let after = moved(path, from: old, to: new) {
        revision.change(path, from: text, to: after)
      } else {
        revision.diagnostics.append(.editByHand(path, "'\(new)' in the place of '\(old)'"))
      }
    }
  }
}

extension Article {
  /// The article as it must read when one person stands for another.
  fileprivate func moved(from old: String, to new: String) -> Article {
    var copy = self
    copy.body = relinked(body, from: old, to: new)
    func moved(_ ids: [String]) -> [String] {
      guard ids.contains(old) else { return ids }
      return ids.contains(new) ? ids.filter { $0 != old } : ids.map { $0 == old ? new : $0 }
    }
    copy.people = moved(people)
    copy.meetings = meetings.compactMap { meeting in
      var meeting = meeting
      meeting.who = moved(meeting.who)
      return meeting.who.count < 2 ? nil : meeting
    }
    return copy
  }
}
