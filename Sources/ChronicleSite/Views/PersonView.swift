import ChronicleCatalogue
import ChronicleMarkdown
import ChronicleModel

/// A person's page.
public struct PersonView: Sendable {
  public var frame: FrameView
  public var name: String
  public var native: String?
  public var nativeLang: String?
  public var aliases: [LinkView]
  public var born: DateView?
  public var died: DateView?
  public var offices: [OfficeView]
  public var biography: LinkedText?
  public var roles: [LinkView]
  public var articleCount: Count
  public var mentionCount: Count
  /// Those that were held.
  public var meetingCount: Count
  public var first: DateView?
  /// Absent where it is the same as the first.
  public var last: DateView?
  /// Mentions by year.
  public var bars: BarsView?
  public var mentions: [YearOfMentionsView]
  public var olderHref: String?
  public var network: NetworkView?
  public var met: [MetView]
  /// Whom the person met more seldom, where the page has no room for the dates.
  public var alsoMet: [MetLinkView]
  public var meetings: [MeetingView]
  public var namedWith: [PersonLinkView]
  public var previous: LinkView?
  public var next: LinkView?

  /// An office that the person's file tells.
  public struct OfficeView: Sendable {
    public var title: String
    public var country: String?
    public var from: DateView?
    public var to: DateView?
    public var isCurrent: Bool
  }

  /// Someone whom the person met.
  public struct MetView: Sendable {
    public var id: String
    public var name: String
    public var href: String
    public var count: Int
    public var dates: [DateView]
  }

  /// Someone else whom the person met; leads to the dates on their page.
  public struct MetLinkView: Sendable {
    public var id: String
    public var name: String
    public var href: String
  }
}

extension ViewMaker {
  public func person(page index: Int) -> PersonView {
    let entry = catalogue.persons[index]
    let person = entry.person
    let mentions = years(entry.years, of: entry.mentions, person: index, page: 1) {
      .person(index, $0)
    }
    let met = met(by: index)
    let roomy = met.prefix(rowsWithRoom(for: met.map(\.dates.count)))
    let (first, last) = span(of: entry.articles)
    return PersonView(
      frame: frame(title: entry.name, description: description(of: entry)), name: entry.name,
      native: person?.native,
      nativeLang: person.flatMap { person in
        person.native.flatMap { language(ofNative: $0, of: person) }
      },
      aliases: aliases(of: entry), born: person?.born.map { view($0) },
      died: person?.died.map { view($0) }, offices: (person?.offices ?? []).map(office),
      biography: linked(person?.biography ?? "", title: entry.name),
      roles: entry.roles.map { role, first in
        LinkView(text: role.text, href: href(of: first), count: role.count)
      },
      articleCount: plan.wording.count(entry.articles.count),
      mentionCount: plan.wording.count(entry.mentions.count),
      meetingCount: plan.wording.count(
        entry.meetings.count { catalogue.meetings[$0].status == .held }),
      first: first, last: last, bars: bars(of: mentions), mentions: mentions,
      olderHref: plan.personPages[index] > 1 ? href(.person(index, 2)) : nil,
      network: network(of: index, met: met.map { ($0.person, $0.dates.count) }),
      met: roomy.map(metView),
      alsoMet: met.dropFirst(roomy.count).map { metLink($0.person, from: index) },
      meetings: entry.meetings.count <= 40 ? entry.meetings.map(meeting) : [],
      namedWith: most(entry.namedWith), previous: neighbour(index, -1), next: neighbour(index, 1))
  }

  /// The years of mentions as a picture; each bar leads to its year.
  func bars(of mentions: [YearOfMentionsView]) -> BarsView? {
    var counts: [Int: Int] = [:]
    var hrefs: [Int: String] = [:]
    for entry in mentions {
      guard let year = Int(entry.year) else { continue }
      counts[year] = entry.count
      hrefs[year] = entry.href ?? "#" + entry.id
    }
    return BarsView(counts, span: Array(plan.articleCounts.keys)) { hrefs[$0] }
  }

  /// The dates of the first and the last article that have one; no last where it is the first again. Of a
  /// first date that lies between two the earlier is given, of a last one the later.
  func span(of articles: [Int]) -> (first: DateView?, last: DateView?) {
    func isDated(_ index: Int) -> Bool { catalogue.articles[index].date != nil }
    func dateView(_ index: Int) -> DateView? { date(of: catalogue.articles[index]) }
    guard let first = articles.first(where: isDated), let last = articles.last(where: isDated)
    else {
      return (nil, nil)
    }
    let (opening, closing) = (dateView(first), dateView(last))
    if closing?.date == opening?.date { return (opening, nil) }
    return (opening.map { end($0, isLast: false) }, closing.map { end($0, isLast: true) })
  }

  private func end(_ date: DateView, isLast: Bool) -> DateView {
    guard case .interval(let from, let to) = date.date, let one = isLast ? to : from else {
      return date
    }
    return view(.date(one), isInferred: date.isInferred)
  }

  /// The sentence of a mention.
  func href(of mention: Mention) -> String {
    href(
      .article(mention.article),
      fragment: mention.sentence.map {
        catalogue.articles[mention.article].sentences[$0].fragment
      })
  }

  private func description(of entry: CataloguedPerson) -> String {
    plan.wording(
      "person_description", entry.name, plan.wording.counted("n_articles", entry.articles.count))
  }

  /// Other forms of the name: those of the file, then those of the texts.
  private func aliases(of entry: CataloguedPerson) -> [LinkView] {
    let counts = Dictionary(uniqueKeysWithValues: entry.forms.map { ($0.text, $0.count) })
    let told = (entry.person?.aliases ?? []).map { LinkView(text: $0, count: counts[$0]) }
    let known = Set(told.map(\.text) + [entry.name])
    return told
      + entry.forms.filter { !known.contains($0.text) }.map {
        LinkView(text: $0.text, count: $0.count)
      }
  }

  private func office(_ office: Office) -> PersonView.OfficeView {
    PersonView.OfficeView(
      title: office.title, country: office.country, from: office.from.map { view($0) },
      to: office.to.map { view($0) }, isCurrent: office.to == nil)
  }

  /// Whom a person met, most often first; only meetings that were held.
  private func met(by index: Int) -> [(person: Int, dates: [EDTF?])] {
    var dates: [Int: [EDTF?]] = [:]
    for meeting in catalogue.persons[index].meetings.map({ catalogue.meetings[$0] })
    where meeting.status == .held {
      for other in meeting.persons where other != index {
        dates[other, default: []].append(meeting.date)
      }
    }
    return dates.sorted {
      ($1.value.count, plan.personRanks[$0.key]) < ($0.value.count, plan.personRanks[$1.key])
    }.map { ($0.key, $0.value) }
  }

  private func metView(_ person: Int, _ dates: [EDTF?]) -> PersonView.MetView {
    PersonView.MetView(
      id: "met-" + catalogue.persons[person].id, name: catalogue.persons[person].name,
      href: href(.person(person)), count: dates.count,
      dates: dates.compactMap { $0.map { view($0) } })
  }

  private func metLink(_ person: Int, from index: Int) -> PersonView.MetLinkView {
    let other = catalogue.persons[person]
    let met = other.meetings.reduce(0) { $0 + catalogue.meetings[$1].persons.count - 1 }
    let hasRow = rowsWithRoom(for: Array(repeating: 1, count: met)) == met
    return PersonView.MetLinkView(
      id: "met-" + other.id, name: other.name,
      href: href(.person(person), fragment: hasRow ? "met-" + catalogue.persons[index].id : nil))
  }

  /// The first twenty of persons, by how often and then by name.
  func most(_ persons: [Counted]) -> [PersonLinkView] {
    persons.sorted {
      ($1.count, plan.personRanks[$0.index]) < ($0.count, plan.personRanks[$1.index])
    }.prefix(20).map { person($0.index, count: $0.count) }
  }

  private func neighbour(_ index: Int, _ step: Int) -> LinkView? {
    let rank = plan.personRanks[index] + step
    return plan.personOrder.indices.contains(rank) ? personLink(plan.personOrder[rank]) : nil
  }
}

/// How many rows of persons, each with some dates, fit into a page beside all else that it has.
private func rowsWithRoom(for dates: [Int]) -> Int {
  var bytes = 36_000
  return dates.prefix { count in
    bytes -= 180 + 70 * count
    return bytes > 0
  }.count
}
