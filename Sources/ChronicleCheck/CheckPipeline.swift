import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleMarkdown
import ChronicleModel

/// A chronicle as it is checked: what its files say, and what was gathered from them.
public struct CheckedChronicle: Sendable {
  public var content: Content
  public var catalogue: Catalogue
  /// The day on which it is checked; nothing can have happened after it.
  public var today: CalendarDay
  /// For each article of the catalogue the index of the first that carries the same dispatch, which may
  /// be its own.
  public var dispatches: [Int]

  public init(
    content: Content, catalogue: Catalogue, today: CalendarDay, dispatches: [Int] = []
  ) {
    self.content = content
    self.catalogue = catalogue
    self.today = today
    self.dispatches = dispatches
  }

  /// The articles that are no drafts, with their bodies.
  var articles: [ArticleFile] { content.articles.filter { !$0.article.isDraft } }
}

/// What can be wrong in a chronicle although every file can be read: each check is a function of its own.
///
/// Contradictions are errors, what is likely wrong is a warning, what an editor may want to look at a note.
public func check(_ chronicle: CheckedChronicle) -> [Diagnostic] {
  let checks: [(CheckedChronicle) -> [Diagnostic]] = [
    datelinesAfterPublication, datesInFuture, meetingsAfterPublication, staleSentences,
    undatedArticles,
    impossibleLives, meetingsOutsideLives, officesOutsideLives, officesNotHeld,
    personsAlike, homonyms, unusedPersons, unusedEvents, goneClippings, sameDispatches,
    linksWithBlanks, imagesWithoutText,
  ]
  return Set(checks.flatMap { $0(chronicle) }).sorted()
}

extension CheckedChronicle {
  /// Where a mention stands in its article's file.
  func location(of mention: Mention) -> Location {
    let article = catalogue.articles[mention.article]
    let link = article.text.links.first { $0.range == mention.range }
    return link.map(article.location(of:)) ?? Location(article.file.path)
  }

  /// The file that describes a person; where there is none, the first article that names them.
  func location(ofPerson index: Int) -> Location {
    let person = catalogue.persons[index]
    if let file = content.people.first(where: { $0.value.id == person.id }) {
      return Location(file.path)
    }
    return person.mentions.first.map(location(of:)) ?? Location("content/people")
  }

  /// Each meeting as an article's file tells it, with its place.
  var toldMeetings: [(article: Article, meeting: Meeting, location: Location)] {
    catalogue.articles.flatMap { entry in
      zip(entry.article.meetings, entry.file.meetingLocations).map { (entry.article, $0, $1) }
    }
  }
}
