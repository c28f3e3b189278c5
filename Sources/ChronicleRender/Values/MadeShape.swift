import ChronicleModel
import ChronicleSite

extension MadeView {
  static let shape = Shape<MadeView>(
    page: frameFields(\.frame) + [
      .count("clippings") { $0.clippings }, .count("articles") { $0.articles },
      .count("duplicates") { $0.duplicates }, .count("drafts") { $0.drafts },
      .list("left_out", Making.Clipping.shape) { $0.leftOut },
      .count("stated") { $0.stated }, .count("edited") { $0.edited },
      .object("concluded", Shown.shape) { $0.concluded },
      .object("uncertain", Shown.shape) { $0.uncertain },
      .object("supplied", Shown.shape) { $0.supplied },
      .list("sources", Source.shape) { $0.sources }, .number("more_sources") { $0.moreSources },
      .list("corrections", CorrectionView.shape) { $0.corrections },
    ])
}

extension Making.Clipping {
  fileprivate static let shape = Shape<Making.Clipping>([
    .text("name") { $0.name }, .text("fault") { $0.fault },
  ])
}

extension MadeView.Shown {
  fileprivate static let shape = Shape<MadeView.Shown>([
    .count("count") { $0.count }, .flag("is_any") { $0.count.number > 0 },
    .list("articles", MadeView.Evidence.shape) { $0.articles }, .number("more") { $0.more },
  ])
}

extension MadeView.Evidence {
  fileprivate static let shape = Shape<MadeView.Evidence>([
    .text("title") { $0.title }, .flag("is_supplied") { $0.isSupplied },
    .text("href") { $0.href }, .object("date", DateView.shape) { $0.date },
    .texts("dating") { $0.dating },
  ])
}

extension MadeView.Source {
  fileprivate static let shape = Shape<MadeView.Source>([
    .text("name") { $0.name }, .text("href") { $0.href.flatMap(webAddress) },
    .number("count") { $0.count },
    .flag("is_full") { $0.rights == .full }, .flag("is_citation") { $0.rights == .citation },
    .number("words") { if case .excerpt(let words) = $0.rights { words } else { nil } },
  ])
}

extension MadeView.CorrectionView {
  fileprivate static let shape = Shape<MadeView.CorrectionView>([
    .object("date", DateView.shape) { $0.date }, .text("what") { $0.what },
    .text("why") { $0.why }, .object("article", LinkView.shape("title")) { $0.article },
  ])
}
