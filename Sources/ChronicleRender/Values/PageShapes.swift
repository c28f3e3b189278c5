import ChronicleExport
import ChronicleModel
import ChronicleSite

// One declaration for each kind of page; docs/templates.md tells what the names mean.

extension HomeView {
  static let shape = Shape<HomeView>(
    page: frameFields(\.frame) + [
      .list("articles", ArticleRowView.shape) { $0.articles },
      .object("counts", SiteCounts.shape) { $0.counts },
      .group(
        "span",
        [
          .object("first", DateView.shape) { $0.first },
          .object("last", DateView.shape) { $0.last },
        ]),
      .object("bars", BarsView.shape) { $0.bars },
      .list("named", PersonLinkView.shape) { $0.named },
      .flag("is_first") { $0.pager.number == 1 },
      .html("linked_data") { $0.pager.number == 1 ? linkedData(of: $0) : nil },
    ] + pagerFields(\.pager))
}

extension SiteCounts {
  static let shape = Shape<SiteCounts>([
    .count("articles") { $0.articles }, .count("people") { $0.people },
    .count("days") { $0.days }, .count("places") { $0.places },
    .count("meetings") { $0.meetings },
  ])
}

extension ArticleView {
  static let shape = Shape<ArticleView>(
    page: frameFields(\.frame) + [
      .text("title") { $0.article.title },
      .flag("is_supplied") { $0.article.isTitleSupplied },
      .text("subtitle") { $0.article.subtitle },
      .object("date", DateView.shape) { $0.date },
      .texts("dating") { $0.article.dating },
      .text("dateline") { $0.article.dateline },
      .text("agency") { $0.article.agency == $0.source ? nil : $0.article.agency },
      .texts("byline") { $0.article.byline },
      .text("lang") { $0.lang },
      .text("source") { $0.source },
      .text("source_href") { $0.article.source.url.flatMap(webAddress) },
      .object("cite", Citation.shape) { $0.citation },
      .html("linked_data") {
        linkedData(of: $0, original: $0.article.source.url.flatMap(webAddress))
      },
      .html("body") { html(of: $0.body) },
      .list("people", PersonLinkView.shape) { $0.people },
      .list("places", LinkView.countedName) { $0.places },
      .list("days", DateView.shape) { $0.days },
      .list("meetings", MeetingView.shape) { $0.meetings },
      .object("previous", NeighbourView.shape) { $0.previous },
      .object("next", NeighbourView.shape) { $0.next },
      .list("related", ArticleRowView.shape) { $0.related },
      .text("clipping") { $0.article.source.clipping },
      .text("sha256") { $0.article.source.sha256 },
      .text("retrieved") { $0.article.source.retrieved?.description },
      .list("witnesses", Article.Source.witness) { $0.article.witnesses },
      .count("words") { $0.words },
      .flag("is_excerpt") { $0.rights.name == "excerpt" },
      .flag("is_citation") { $0.rights == .citation },
      .flag("is_edited") { $0.isEdited },
    ])
}

extension ArticleView.NeighbourView {
  static let shape = Shape<ArticleView.NeighbourView>([
    .text("title") { $0.title }, .text("href") { $0.href },
    .object("date", DateView.shape) { $0.date },
  ])
}

extension Article.Source {
  static let witness = Shape<Article.Source>([
    .text("clipping") { $0.clipping }, .text("source") { $0.name },
  ])
}

extension PersonView {
  static let shape = Shape<PersonView>(
    page: frameFields(\.frame) + [
      .text("name") { $0.name },
      .text("native") { $0.native },
      .text("native_lang") { $0.nativeLang },
      .list("aliases", LinkView.countedText) { $0.aliases },
      .object("born", DateView.shape) { $0.born },
      .object("died", DateView.shape) { $0.died },
      .list("offices", OfficeView.shape) { $0.offices },
      .html("biography") { $0.biography.map(html) },
      .list("roles", LinkView.role) { $0.roles },
      .group(
        "counts",
        [
          .count("articles") { $0.articleCount }, .count("mentions") { $0.mentionCount },
          .count("meetings") { $0.meetingCount },
        ]),
      .object("first", DateView.shape) { $0.first },
      .object("last", DateView.shape) { $0.last },
      .object("bars", BarsView.shape) { $0.bars },
      .list("mentions", YearOfMentionsView.shape) { $0.mentions },
      .text("older_href") { $0.olderHref },
      .object("network", NetworkView.shape) { $0.network },
      .list("met", MetView.shape) { $0.met },
      .list("also_met", MetLinkView.shape) { $0.alsoMet },
      .list("meetings", MeetingView.shape) { $0.meetings },
      .list("named_with", PersonLinkView.shape) { $0.namedWith },
      .object("previous", LinkView.name) { $0.previous },
      .object("next", LinkView.name) { $0.next },
      .html("linked_data") { linkedData(of: $0) },
    ])
}

extension PersonView.OfficeView {
  static let shape = Shape<PersonView.OfficeView>([
    .text("title") { $0.title }, .text("country") { $0.country },
    .object("from", DateView.shape) { $0.from }, .object("to", DateView.shape) { $0.to },
    .flag("is_current") { $0.isCurrent },
  ])
}

extension PersonView.MetView {
  static let shape = Shape<PersonView.MetView>([
    .text("id") { $0.id }, .text("name") { $0.name }, .text("href") { $0.href },
    .number("count") { $0.count }, .list("dates", DateView.shape) { $0.dates },
  ])
}

extension PersonView.MetLinkView {
  static let shape = Shape<PersonView.MetLinkView>([
    .text("id") { $0.id }, .text("name") { $0.name }, .text("href") { $0.href },
  ])
}

extension PeopleView {
  static let shape = Shape<PeopleView>(
    page: frameFields(\.frame) + [
      .list("contents", LinkView.shape("letter")) { $0.contents },
      .list("letters", Letter.shape) { $0.letters }, .count("count") { $0.count },
    ] + pagerFields(\.pager))
}

extension PeopleView.Letter {
  static let shape = Shape<PeopleView.Letter>([
    .text("letter") { $0.letter }, .text("id") { $0.id },
    .list("people", PeopleView.Entry.shape) { $0.people },
  ])
}

extension PeopleView.Entry {
  static let shape = Shape<PeopleView.Entry>([
    .text("name") { $0.name }, .text("family") { $0.family }, .text("native") { $0.native },
    .text("native_lang") { $0.nativeLang }, .text("href") { $0.href },
    .text("office") { $0.office }, .number("count") { $0.count },
    .object("first", DateView.shape) { $0.first }, .object("last", DateView.shape) { $0.last },
  ])
}

extension PlacesView {
  static let shape = Shape<PlacesView>(
    page: frameFields(\.frame) + [
      .list("contents", LinkView.shape("letter")) { $0.contents },
      .list("letters", Letter.shape) { $0.letters }, .count("count") { $0.count },
    ] + pagerFields(\.pager))
}

extension PlacesView.Letter {
  static let shape = Shape<PlacesView.Letter>([
    .text("letter") { $0.letter }, .text("id") { $0.id },
    .list("places", PlacesView.Entry.shape) { $0.places },
  ])
}

extension PlacesView.Entry {
  static let shape = Shape<PlacesView.Entry>([
    .text("name") { $0.name }, .text("country") { $0.country }, .text("href") { $0.href },
    .number("count") { $0.count },
  ])
}

extension PlaceView {
  static let shape = Shape<PlaceView>(
    page: frameFields(\.frame) + [
      .text("name") { $0.name }, .text("country") { $0.country }, .count("count") { $0.count },
      .object("bars", BarsView.shape) { $0.bars },
      .list("mentions", YearOfMentionsView.shape) { $0.mentions },
      .text("older_href") { $0.olderHref },
      .list("meetings", MeetingView.shape) { $0.meetings },
      .list("people", PersonLinkView.shape) { $0.people },
      .object("previous", LinkView.name) { $0.previous },
      .object("next", LinkView.name) { $0.next },
    ])
}

extension MentionsView {
  static let shape = Shape<MentionsView>(
    page: frameFields(\.frame) + [
      .text("name") { $0.name }, .text("href") { $0.href }, .count("count") { $0.count },
      .list("mentions", YearOfMentionsView.shape) { $0.mentions },
    ] + pagerFields(\.pager))
}

extension MeetingsView {
  static let shape = Shape<MeetingsView>(
    page: frameFields(\.frame) + [
      .list("years", Year.shape) { $0.years }, .count("count") { $0.count },
      .count("scheduled") { $0.scheduled }, .count("cancelled") { $0.cancelled },
      .object("matrix", MatrixView.shape) { $0.matrix },
      .list("pairs", Pair.shape) { $0.pairs },
    ] + pagerFields(\.pager))
}

extension MeetingsView.Year {
  static let shape = Shape<MeetingsView.Year>([
    .text("year") { $0.year }, .text("id") { $0.id }, .number("count") { $0.count },
    .flag("is_open") { $0.isOpen }, .text("href") { $0.href },
    .list("meetings", MeetingView.shape) { $0.meetings },
  ])
}

extension MeetingsView.Pair {
  static let shape = Shape<MeetingsView.Pair>([
    .text("id") { $0.id }, .object("first", LinkView.name) { $0.first },
    .object("second", LinkView.name) { $0.second }, .number("count") { $0.count },
    .text("href") { $0.href }, .list("dates", DateView.shape) { $0.dates },
    .number("more") { $0.more },
  ])
}

extension FreePageView {
  static let shape = Shape<FreePageView>(
    page: frameFields(\.frame) + [
      .text("title") { $0.title }, .html("body") { $0.body.map(html) },
      .object("date", DateView.shape) { $0.date },
    ])
}

extension NotFoundView {
  static let shape = Shape<NotFoundView>(page: frameFields(\.frame))
}
