import ChronicleFacts
import ChronicleModel

/// The article that a reading becomes, without its id, witnesses and seal.
package func article(
  from reading: Reading, clipping: RawClipping, identity: PersonIdentity
) -> Article {
  let clean = reading.article.dated.clean
  let ids = identity.ids(of: reading.article.persons)
  var article = Article(id: "", title: clean.title?.text ?? "")
  article.isTitleSupplied = clean.title?.isSupplied ?? false
  article.subtitle = clean.subtitle
  article.date = reading.article.dated.published
  article.dateline = clean.dateline
  article.agency = clean.agency
  article.byline = clean.byline
  article.lang = clean.page?.lang ?? "en"
  article.source = Article.Source(
    name: clean.page?.site, clipping: clipping.file, sha256: sha256(clipping.bytes))
  article.source.url = clean.page?.url
  article.source.retrieved = clean.page?.retrieved
  article.dating = reading.article.dated.dating
  article.meetings = reading.meetings.compactMap { meeting in
    var who: [String] = []
    for person in meeting.who {
      if let id = ids[person], !who.contains(id) { who.append(id) }
    }
    guard who.count > 1 else { return nil }
    let sentence = clean.body.string(clean.body.sentences[meeting.sentence])
    return Meeting(
      who: who, date: meeting.date, place: meeting.place,
      status: Meeting.Status(rawValue: meeting.status.rawValue) ?? .held,
      mode: Meeting.Mode(rawValue: meeting.mode.rawValue) ?? .talks,
      sentence: sentenceFragment(for: sentence))
  }
  article.body = markdown(of: reading, ids: ids)
  return article
}

/// The name of an article's file: its date as far as it is known, and its title.
///
///     2006-12-27-s-korea-japan-stress-cooperation     undated-talks-begin
package func articleID(for article: Article, taken: Set<String>) -> String {
  let date: String =
    switch article.date {
    case nil: "undated"
    case let date? where date.day != nil: date.description
    case let date?: date.first.map { String($0.description.prefix(7)) } ?? "undated"
    }
  let name = "\(date)-\(slug(for: article.title, limit: 48))"
  if !taken.contains(name) { return name }
  var number = 2
  while taken.contains("\(name)-\(number)") { number += 1 }
  return "\(name)-\(number)"
}

/// The last part of a path.
package func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
