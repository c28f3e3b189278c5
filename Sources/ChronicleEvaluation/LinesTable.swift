/// Which lines were parted from the article as furniture, and whether any of its text was lost.
///
/// Empty lines, and those of title, date, byline and repetition, take no part.
struct LinesTable: Sendable {
  private var furniture = Score()
  private var text = Score()
  private var perArticle: [Double] = []

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let wanted = (gold.boilerplate ?? []).map(GoldLine.init)
    let aside = ((gold.metadataLines ?? []) + (gold.duplicateLines ?? [])).map(GoldLine.init)
    let lines = filledLines(answer.text).map { ($0.number, $0.text, compared($0.text)) }
    var misses = wanted.filter { gold in !lines.contains { gold.matches($0.2) } }
      .map { Miss(.goldLine, wanted: $0.text) }
    var article = Score()
    for (number, line, plain) in lines {
      let isFurniture = wanted.contains { $0.matches(plain) }
      if !isFurniture && aside.contains(where: { $0.matches(plain) }) { continue }
      let isGiven = answer.boilerplate.contains(number)
      article += Score(
        right: isFurniture && isGiven ? 1 : 0, given: isGiven ? 1 : 0, wanted: isFurniture ? 1 : 0)
      text += Score(
        right: isFurniture || isGiven ? 0 : 1, given: isGiven ? 0 : 1, wanted: isFurniture ? 0 : 1)
      if isFurniture && !isGiven { misses.append(Miss(.lineKept, given: String(line.prefix(80)))) }
      if !isFurniture && isGiven { misses.append(Miss(.lineLost, wanted: String(line.prefix(80)))) }
    }
    furniture += article
    if article.given > 0 || article.wanted > 0 { perArticle.append(article.f1) }
    return misses
  }

  var figures: [Figure] {
    [
      Figure("furniture", "furniture lines", .score(furniture)),
      Figure("furniture-per-article", "furniture lines, per article", .mean(mean(perArticle))),
      Figure("text", "text lines", .score(text)),
      Figure("text-lost", "text lines lost", .share(text.wanted - text.right, of: text.wanted)),
    ]
  }
}

/// A line of the gold, or its first 60 characters.
private struct GoldLine {
  let text: String
  private let isBeginning: Bool

  init(_ line: String) {
    text = compared(line)
    isBeginning = text.unicodeScalars.count >= 45
  }

  func matches(_ line: String) -> Bool { line == text || isBeginning && line.hasPrefix(text) }
}
