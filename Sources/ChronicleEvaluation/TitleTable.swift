/// Whether the title is right; where the text has none, whether none was given.
struct TitleTable: Sendable {
  private var right = 0
  private var articles = 0

  mutating func add(_ answer: Answer, _ gold: Gold) -> [Miss] {
    let accepted = ([gold.title] + (gold.titleAccept ?? [])).map { compared($0).lowercased() }
    articles += 1
    if accepted.contains(compared(answer.title).lowercased()) {
      right += 1
      return []
    }
    return [Miss(.title, wanted: gold.title, given: answer.title)]
  }

  var figures: [Figure] { [Figure("title", "title", .share(right, of: articles))] }
}
