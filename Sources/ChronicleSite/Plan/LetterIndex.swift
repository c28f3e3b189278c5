/// An index by letters, cut into pages that do not grow with it.
struct LetterIndex: Sendable {
  /// What stands under a letter; of one that has too much for a page, a part.
  struct Part: Sendable {
    var letter: String
    var items: [Int]
  }

  /// One page at least.
  let pages: [[Part]]
  /// The letters in their order, and the page on which each begins, counted from 1.
  let letters: [(letter: String, page: Int)]

  /// How many names a page lists.
  static let namesPerPage = 300

  /// Puts sorted items under their letters; a letter that comes again gets its items together.
  init(_ order: [Int], letter: (Int) -> String) {
    var positions: [String: Int] = [:]
    var groups: [Part] = []
    for item in order {
      let letter = letter(item)
      if let position = positions[letter] {
        groups[position].items.append(item)
      } else {
        positions[letter] = groups.count
        groups.append(Part(letter: letter, items: [item]))
      }
    }
    var pages: [[Part]] = [[]]
    var letters: [(letter: String, page: Int)] = []
    var count = 0
    for group in groups {
      if count > 0, count + group.items.count > Self.namesPerPage {
        pages.append([])
        count = 0
      }
      letters.append((group.letter, pages.count))
      var rest = group.items[...]
      while !rest.isEmpty {
        if count >= Self.namesPerPage {
          pages.append([])
          count = 0
        }
        let part = rest.prefix(Self.namesPerPage - count)
        pages[pages.count - 1].append(Part(letter: group.letter, items: Array(part)))
        count += part.count
        rest = rest.dropFirst(part.count)
      }
    }
    self.pages = pages
    self.letters = letters
  }
}
