import ChronicleFacts

/// What the value of a `KEY: value` line is that archives and mails put before an article.
enum Label: Sendable {
  case title, byline, dateline, date
  /// Who is credited for the report.
  case source
  /// The article itself, or a part of it.
  case text
  /// The day on which an archive took the article in.
  case loaded
  case other
}

/// The codes of two or three capitals by which an archive's download names its fields: `HD  Talks begin`.
let fieldCodeLabels: [(kind: Label, codes: String)] = [
  (.title, "HD"), (.byline, "BY"), (.date, "PD"), (.source, "SN CR"), (.text, "LP TD"),
  (.other, "SE CLM WC ET SC ED PG VOL LA CY ART CT RF CO IN NS RE IPC IPD PUB AN"),
]

let labelPhrases: [(kind: Label, phrases: String)] = [
  (.title, "headline:; title:; document title:; subject:; re:; fwd:; fw:; hl:; heading:"),
  (.byline, "byline:; author:; authors:; by-line:; reporter:; written by:; story by:"),
  (.dateline, "dateline:; place:; location:"),
  (
    .date,
    """
    date:; publication date:; pubdate:; pub date:; date published:; published:; published on:; \
    publication:; issue date:; posted:; story filed:; dated:; sent:; date sent:; date posted:; \
    story date:; web date:; entry date:
    """
  ),
  (.loaded, "load-date:; load date:; date loaded:"),
  (
    .other,
    """
    section:; length:; language:; publication-type:; journal-code:; document-type:; \
    graphic:; type:; subject-term:; city:; state:; country:; copyright:; newsgroups:; path:; from:; \
    to:; cc:; sender:; reply-to:; organization:; distribution:; message-id:; lines:; approved:; \
    references:; xref:; x-newsreader:; keywords:; keyword:; tags:; topics:; priority:; slugline:; \
    slug:; format:; version:; ani:; note:; return-path:; received:; mime-version:; content-type:; \
    content-transfer-encoding:; url:; link:; accession number:; database:; document id:; proquest; \
    issn:; volume:; issue:; page:; pages:; word count:; body:; text:; full text:; lead:; abstract:; \
    publication title:; publication year:; publication subject:; publication info:; \
    place of publication:; country of publication:; source type:; last updated in database:; \
    proquest document id:; record:; record number:; readability:; geographic:; \
    notes:; industry:; region:; company:; person:; ticker:; classification:; category:
    """
  ),
]

/// What a `KEY: value` line of an archive's or a mail's head is.
func label(
  _ block: Block, _ traits: BlockTraits, on page: Page, with reader: Reader
) -> BlockKind? {
  let words = page.words
  guard traits.count <= 60,
    let match = fieldLabel(opening: block.tokens, on: page, rules: reader.cleanRules),
    match.end < block.tokens.upperBound || page.hasFieldCodes
  else { return nil }
  let value = match.end..<block.tokens.upperBound
  guard !value.isEmpty else { return .furniture }
  switch match.value {
  // "Subject: INTERNATIONAL RELATIONS (90%); BORDERS (78%)"
  case .title:
    return value.contains { words[$0].isMark(";") || words[$0].isMark("%") } ? .furniture : .short
  case .text: return nil
  case .source: return credit(value, of: words, with: reader).map { .credit($0) } ?? .furniture
  case .byline: return .byline
  case .dateline:
    if var line = dateline(opening: value, of: words, with: reader) {
      line.tokens = block.tokens
      return .dateline(line)
    }
    let place = reader.knowledge.places.match(
      words, at: value.lowerBound, limit: value.upperBound)
    return .dateline(
      Dateline(
        place: usualCase(words.string(value.lowerBound..<(place?.end ?? value.upperBound))),
        hasDate: false, tokens: block.tokens))
  case .date: return .date(.published)
  case .loaded: return .date(.page)
  case .other:
    let isDay =
      isAddress(page.text[block.range]) && isDated(block, traits, words, reader.cleanRules)
    return isDay ? .date(.page) : .furniture
  }
}

/// The label that opens a line, and where it ends.
func fieldLabel(
  opening tokens: Range<Int>, on page: Page, rules: CleanRules
) -> (value: Label, end: Int)? {
  let (first, words) = (tokens.lowerBound, page.words)
  if let match = rules.labels.match(words, at: first, limit: tokens.upperBound) {
    return (match.value, match.end)
  }
  guard page.hasFieldCodes, words[first].flags.contains(.allCapitals),
    let match = rules.fieldCodes.match(words, at: first, limit: tokens.upperBound)
  else { return nil }
  return (match.value, match.end)
}
