import ChronicleFacts
import ChronicleModel

/// The article that a reading becomes, without its id, witnesses and seal.
public func article(
  from reading: Reading, source: Article.Source, identity: PersonIdentity
) -> Article {
  let clean = reading.article.dated.clean
  let persons = identity.persons(in: reading)
  let ids = persons.map { $0?.id }
  var article = Article(id: "", title: clean.title?.text ?? "")
  article.isTitleSupplied = clean.title?.isSupplied ?? false
  article.subtitle = clean.subtitle
  article.date = reading.article.dated.published
  article.dateline = clean.dateline
  article.agency = clean.agency
  article.byline = clean.byline
  article.lang = reading.language
  article.source = source
  article.source.name = clean.page?.site ?? clean.paper
  article.source.url = clean.page?.url
  article.source.retrieved = clean.page?.retrieved
  article.dating = reading.article.dated.dating
  article.naming = zip(reading.article.persons, persons).compactMap { read, found in
    guard let found, let reason = found.reason, !read.mentions.isEmpty else { return nil }
    return Naming(name: read.name, person: found.id, reason: reason)
  }
  article.meetings = reading.meetings.compactMap { meeting in
    var who: [String] = []
    for person in meeting.who {
      if let id = ids[person], !who.contains(id) { who.append(id) }
    }
    guard who.count > 1 else { return nil }
    let sentence = clean.body.string(clean.body.sentences[meeting.sentence])
    return Meeting(
      who: who, date: meeting.date, place: meeting.place,
      status: meeting.status, mode: meeting.mode,
      sentence: sentenceFragment(for: sentence))
  }
  article.body = markdown(of: reading, ids: ids)
  return article
}

/// The name of an article's file: its date as far as it is known, and its title.
///
///     2006-12-27-s-korea-japan-stress-cooperation     2003-2004-envoys-meet     undated-talks-begin
///
/// Where another article has that name, the beginning of the clipping's checksum follows, so that the name
/// does not depend on how many came before.
public func articleID(for article: Article, taken: Set<String>) -> String {
  let name = "\(dateName(article.date))-\(slug(for: article.title, limit: 48))"
  if !taken.contains(name) { return name }
  let sum = article.source.sha256 ?? sha256(article.body.utf8)
  let lengths = stride(from: 4, through: sum.utf8.count, by: 4)
  let names = lengths.lazy.map { "\(name)-\(sum.prefix($0))" }
  return names.first { !taken.contains($0) } ?? "\(name)-\(sum)-again"
}

/// The day, month, year or years that hold a date, and no more than the date says.
private func dateName(_ date: EDTF?) -> String {
  guard let date, let first = date.first, let last = date.last else { return "undated" }
  if let day = date.day { return "\(day)" }
  if let (year, month) = date.month { return "\(padded(year, 4))-\(padded(month, 2))" }
  let years = [padded(first.year, 4), padded(last.year, 4)]
  return first.year == last.year ? years[0] : years.joined(separator: "-")
}
