import ChronicleModel
import ChronicleSite

extension DateView {
  static let shape = Shape<DateView>([
    .text("words") { $0.words },
    .text("edtf") { $0.date.description },
    .text("datetime") { datetime(of: $0.date) },
    .text("short") { $0.shortWords },
    .text("href") { $0.href },
    .flag("is_inferred") { $0.isInferred },
  ])
}

extension LinkView {
  /// A link under the name that its text has on the page: `name`, `words`, `label`.
  static func shape(_ name: String, counted: Bool = false) -> Shape<LinkView> {
    Shape(
      [.text(name) { $0.text }, .text("href") { $0.href }]
        + (counted ? [.number("count") { $0.count }] : []))
  }
  static let name = shape("name")
  static let words = shape("words")
  static let countedName = shape("name", counted: true)
  static let countedText = Shape<LinkView>([
    .text("text") { $0.text }, .number("count") { $0.count },
  ])
  static let role = shape("text", counted: true)
}

extension PersonLinkView {
  static let shape = Shape<PersonLinkView>([
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("office") { $0.office },
    .number("count") { $0.count },
  ])
}

extension ArticleRowView {
  static let shape = Shape<ArticleRowView>(
    [
      .text("title") { $0.title },
      .flag("is_supplied") { $0.isSupplied },
      .text("href") { $0.href },
      .object("date", DateView.shape) { $0.date },
      .text("source") { $0.source },
      .text("dateline") { $0.dateline },
      .text("lang") { $0.lang },
      .text("summary") { $0.summary },
      .list("people", PersonLinkView.shape) { $0.people },
      .count("witnesses") { $0.witnesses },
    ], row: { $0.key })
}

extension StatementView {
  static let shape = Shape<StatementView>([
    .html("sentence") { html(of: $0.sentence) },
    .text("href") { $0.href },
    .text("title") { $0.title },
    .object("date", DateView.shape) { $0.date },
    .text("source") { $0.source },
    .text("lang") { $0.lang },
    .text("office") { $0.office },
    .flag("is_same") { $0.isSame },
  ])
}

extension MeetingView {
  static let shape = Shape<MeetingView>([
    .object("date", DateView.shape) { $0.date },
    .object("place", LinkView.name) { $0.place },
    .list("who", PersonLinkView.shape) { $0.who },
    .text("status") { $0.status.rawValue },
    .flag("is_held") { $0.status == .held },
    .flag("is_scheduled") { $0.status == .scheduled },
    .flag("is_cancelled") { $0.status == .cancelled },
    .text("mode") { $0.mode.rawValue },
    .flag("is_phone") { $0.mode == .phone },
    .text("href") { $0.href },
    .list("statements", StatementView.shape) { $0.statements },
  ])
}

extension YearOfMentionsView {
  static let shape = Shape<YearOfMentionsView>([
    .text("year") { $0.year },
    .text("id") { $0.id },
    .number("count") { $0.count },
    .flag("is_open") { $0.isOpen },
    .text("href") { $0.href },
    .list("statements", StatementView.shape) { $0.statements },
  ])
}

/// The names of a page among those of a long list.
func pagerFields<View>(_ pager: @escaping @Sendable (View) -> PagerView) -> [Field<View>] {
  [
    .number("number") { pager($0).number }, .number("total") { pager($0).total },
    .flag("is_long") { pager($0).total > 1 },
    .text("newer_href") { pager($0).newerHref }, .text("older_href") { pager($0).olderHref },
  ]
}
