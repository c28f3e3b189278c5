import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

func unusedPersons(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let inEvents = Set(chronicle.catalogue.events.flatMap(\.people))
  return chronicle.content.people.compactMap { file in
    guard let index = chronicle.catalogue.person(file.value.id), !inEvents.contains(file.value.id),
      chronicle.catalogue.persons[index].mentions.isEmpty,
      chronicle.catalogue.persons[index].meetings.isEmpty
    else { return nil }
    return Diagnostic(
      .note, "unused-person", "no article names \(file.value.name)", at: Location(file.path),
      help: "look at the name and 'aliases': they are how texts find the person")
  }
}

/// Events whose time no article tells of, and whose names none uses.
func unusedEvents(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let catalogue = chronicle.catalogue
  let articles = chronicle.articles
  let told = catalogue.days.filter { !$0.told.isEmpty || !$0.published.isEmpty }.map(\.day)
  return chronicle.content.events.compactMap { file in
    let event = file.value
    if told.contains(where: event.date.contains) { return nil }
    let names = [event.title] + event.aliases
    let isNamed = articles.contains { file in
      names.contains { file.body.contains($0) }
    }
    if isNamed { return nil }
    return Diagnostic(
      .note, "unused-event", "no article tells of '\(event.title)' or of its day",
      at: Location(file.path), help: "add to 'aliases' how texts call it")
  }
}

/// Articles whose clipping is no longer there, in a chronicle that has clippings.
func goneClippings(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  // A line of a data set is named `file.jsonl:12`.
  let files = Set(
    chronicle.content.clippings.flatMap { clipping in
      [clipping.name, clipping.name.replacing(/:\d+$/, with: "")]
    })
  if files.isEmpty { return [] }
  return chronicle.catalogue.articles.compactMap { entry in
    guard let clipping = entry.article.source.clipping, !files.contains(clipping) else {
      return nil
    }
    return Diagnostic(
      .note, "clipping-gone",
      "the clipping '\(clipping)' is no longer there, and the article stays",
      at: entry.file.sourceLocation, help: "remove the article's file too if it is to go")
  }
}

/// Articles that stand apart and carry the same dispatch.
func sameDispatches(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let articles = chronicle.catalogue.articles
  return zip(articles.indices, chronicle.dispatches).filter { $0 != $1 }.map { index, first in
    Diagnostic(
      .note, "same-dispatch", "another article carries the same dispatch",
      at: Location(articles[index].file.path),
      notes: [Diagnostic.Note("this one", at: Location(articles[first].file.path))],
      help:
        "keep both if the papers differ; else remove one, and name its clipping under 'witnesses'")
  }
}

/// What would be a link of the chronicle, but that a blank stands in its target: `[x](place:Old Town)`.
func linksWithBlanks(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.content.articles.flatMap { file -> [Diagnostic] in
    let lines = file.body.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line -> [Diagnostic] in
      if !line.utf8.contains(UInt8(ascii: ":")) { return [] }
      return line.matches(of: /\]\((person|place|date):([^()]*\s[^()]*)\)/).map { match in
        let (scheme, target) = (String(match.1), String(match.2))
        return Diagnostic(
          .warning, "link-with-blank", "'\(scheme):\(target)' has a blank, so this is no link",
          at: Location(
            file.path, line: file.bodyLine + number,
            column: line[..<match.range.lowerBound].unicodeScalars.count + 3),
          help: scheme == "date"
            ? dateHelp(target, prefix: "date:") : "write \(scheme):\(slug(for: target, limit: 200))"
        )
      }
    }
  }
}

/// Pictures of Markdown that a blind reader learns nothing about.
func imagesWithoutText(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let content = chronicle.content
  let texts =
    chronicle.articles.map { ($0.path, $0.bodyLine, $0.body) }
    + content.people.map { ($0.path, 0, $0.value.biography) }
    + content.events.map { ($0.path, 0, $0.value.text) }
    + content.pages.map { ($0.path, 0, $0.value.body) }
  return texts.flatMap { path, firstLine, text -> [Diagnostic] in
    if !text.utf8.contains(UInt8(ascii: "!")) { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      guard let place = line.firstRange(of: /!\[\s*\]\(/) else { return nil }
      let column = line[..<place.lowerBound].unicodeScalars.count + 1
      return Diagnostic(
        .warning, "image-without-text", "the picture has no text for those who cannot see it",
        at: Location(
          path, line: firstLine == 0 ? 0 : firstLine + number, column: firstLine == 0 ? 0 : column),
        help: "write what it shows between the brackets: ![The envoys in Vienna](vienna.jpg)")
    }
  }
}
