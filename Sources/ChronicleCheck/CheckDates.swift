import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// A dispatch is not written after it is printed.
func datelinesAfterPublication(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.catalogue.articles.compactMap { entry in
    guard let date = entry.article.date, let last = date.last,
      let dateline = entry.article.dating.lazy.compactMap({ datelineDay($0, near: last) }).first,
      dateline > last
    else { return nil }
    return Diagnostic(
      .warning, "dateline-after-publication",
      "the dateline says \(dateline), but the article is dated \(date)",
      at: entry.file.dateLocation,
      help: "correct 'date' if the dateline is right; a paper prints a dispatch on its day or later"
    )
  }
}

/// The day of a line of evidence such as `dateline: Dec. 27`, taken in the year that brings it nearest.
private func datelineDay(_ evidence: String, near day: CalendarDay) -> CalendarDay? {
  guard evidence.hasPrefix("dateline: ") else { return nil }
  let text = String(evidence.dropFirst("dateline: ".count))
  let years = text.contains { $0.isNumber } ? [day.year - 1, day.year, day.year + 1] : []
  let days = [StatedDay(text)?.day] + years.map { StatedDay("\(text), \($0)")?.day }
  return days.compactMap { $0 }.min { abs($0 - day) < abs($1 - day) }
}

func datesInFuture(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.catalogue.articles.compactMap { entry in
    guard let date = entry.article.date, let first = date.first, first > chronicle.today else {
      return nil
    }
    return Diagnostic(
      .warning, "date-in-future", "the article is dated \(date), which is still to come",
      at: entry.file.dateLocation, help: "look at the year")
  }
}

/// What an article tells as held was held when it was printed.
func meetingsAfterPublication(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.toldMeetings.compactMap { article, meeting, location in
    guard meeting.status == .held, let first = meeting.date?.first, let last = article.date?.last,
      first > last + 1, let date = meeting.date
    else { return nil }
    return Diagnostic(
      .warning, "meeting-after-publication",
      "a meeting of \(date) is told as held by an article of \(article.date.map { "\($0)" } ?? "")",
      at: location, help: "write 'status: scheduled', or correct one of the two dates")
  }
}

/// The sentence that an article names for a meeting still stands in its text.
func staleSentences(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.content.articles.flatMap { file -> [Diagnostic] in
    let article = file.article
    if !article.meetings.contains(where: { $0.sentence != nil }) { return [] }
    let text = MarkdownText(parsing: file.body, title: article.title)
    let fragments = Set(text.sentences.map(\.fragment))
    return zip(article.meetings, file.meetingLocations).compactMap { meeting, location in
      guard let fragment = meeting.sentence, !fragments.contains(fragment) else { return nil }
      return Diagnostic(
        .warning, "stale-sentence", "no sentence of the text has the address '\(fragment)'",
        at: location,
        help: "a sentence that is worded anew has a new address: copy it from the page, or leave "
          + "'sentence' out, and the one that names those who met is shown")
    }
  }
}

func undatedArticles(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  chronicle.catalogue.articles.filter { $0.article.date == nil }.map { entry in
    Diagnostic(
      .note, "undated-article", "nothing tells when this was published",
      at: entry.file.dateLocation,
      help: "write 'date: \"2006-12\"' with the precision that you are certain of")
  }
}
