import ChronicleFacts
import ChronicleModel

/// Finds an article's publication date and what its date expressions mean.
///
/// First the expressions are found, as they stand; then the publication date; then what the
/// expressions mean, counted from it.
public func date(_ clean: CleanArticle, clipping: RawClipping, with reader: Reader) -> DatedArticle
{
  let rules = reader.dateRules
  let expressions = findExpressions(in: clean.body, rules: rules)
  let stamps = settledDayOrder(
    clean.stamps.map { ReadStamp($0, of: clean, with: reader) }, of: clean, expressions,
    with: reader)
  var publication = findPublication(stamps, clipping: clipping)
  if publication.date == nil {
    publication = inferPublication(
      publication, in: clean.body, expressions: expressions, place: clean.dateline,
      rights: clean.rightsYears, with: reader)
  }

  var dates: [DateMention] = []
  var isStated = false
  var places: Set<Range<Int>> = []
  for stamp in stamps {
    let isDateline = stamp.stamp.kind == .dateline
    // Other dates of the page are not the article's.
    let isOthers = [.page, .comment, .capture].contains(stamp.stamp.kind)
    for mention in stampMentions(stamp, publication: publication, rules)
    where !isOthers || mention.kind == .published && stamp.stamp.kind == .page {
      // Several lines of a page may repeat the publication day; the most telling one stands for all.
      let isRepeated = !isDateline && isStated && mention.kind == .published
      if !isRepeated, places.insert(mention.clipping).inserted {
        dates.append(mention)
        isStated = isStated || !isDateline && mention.kind == .published
      }
    }
  }
  let written = filingDay(stamps.flatMap(\.dates), before: publication.date) ?? publication.date
  let resolved = resolve(expressions, in: clean.body, publication: written, rules: rules)
  for (expression, date) in zip(expressions, resolved) {
    let words = clean.body
    let bytes =
      Int(
        words[expression.tokens.lowerBound].start)..<Int(
        words[expression.tokens.upperBound - 1].end)
    dates.append(
      DateMention(
        text: words.string(expression.tokens), clipping: clean.origin.clipping(bytes),
        tokens: expression.tokens, value: date.value, timex: date.timex, kind: date.kind))
  }
  dates.sort {
    ($0.clipping.lowerBound, $0.clipping.upperBound) < (
      $1.clipping.lowerBound, $1.clipping.upperBound
    )
  }
  return DatedArticle(
    clean: clean, published: publication.date, dating: publication.dating, dates: dates)
}

/// The dateline's day, where it lies a little before publication: `today` is that day.
private func filingDay(_ stamps: [StampDate], before publication: EDTF?) -> EDTF? {
  guard let published = publication?.day,
    let line = stamps.first(where: { $0.kind == .dateline && $0.day != nil }), let day = line.day
  else { return nil }
  return (0...3).map { published - $0 }.first {
    let parts = $0.parts
    return parts.month == line.month && parts.day == day && line.year ?? parts.year == parts.year
  }.map { EDTF($0) }
}

/// The dates of a stamp; that of publication is marked so.
private func stampMentions(
  _ stamp: ReadStamp, publication: Publication, _ rules: DateRules
) -> [DateMention] {
  let resolved = resolve(
    stamp.expressions, in: stamp.words, publication: publication.date, rules: rules)
  return zip(stamp.expressions, resolved).compactMap { expression, date in
    guard date.value != nil else { return nil }
    return DateMention(
      text: stamp.words.string(expression.tokens), clipping: stamp.clipping(expression.tokens),
      tokens: nil, value: date.value, timex: date.timex,
      kind: date.value == publication.date ? .published : date.kind)
  }
}
