import ChronicleCatalogue
import ChronicleModel

// Long lists are cut into pages, so that no page grows with the chronicle.

/// Mentions of one sentence, which a page shows once.
struct MentionGroup: Sendable {
  var first: Mention
  var ranges: [Range<Int>]
}

/// How many statements a page lists.
let statementsPerPage = 70

/// How many meetings a page lists.
let meetingsPerPage = 60

/// Into how many pages a list is cut; a list of nothing has one.
func pageCount(of items: Int, per page: Int) -> Int { max(1, (items + page - 1) / page) }

/// The items of a page; pages count from 1.
func items<Item>(of items: [Item], page number: Int, per count: Int) -> ArraySlice<Item> {
  items[min(items.count, (number - 1) * count)..<min(items.count, number * count)]
}

extension Sequence<Mention> {
  /// Mentions that follow each other in one sentence, together.
  var groups: [MentionGroup] {
    var groups: [MentionGroup] = []
    for mention in self {
      if let last = groups.last?.first, last.article == mention.article,
        last.sentence == mention.sentence
      {
        if let range = mention.range { groups[groups.count - 1].ranges.append(range) }
      } else {
        groups.append(MentionGroup(first: mention, ranges: mention.range.map { [$0] } ?? []))
      }
    }
    return groups
  }

  /// How many pages their statements need.
  var pageCount: Int {
    var count = 0
    var last: Mention?
    for mention in self {
      if last?.article != mention.article || last?.sentence != mention.sentence { count += 1 }
      last = mention
    }
    return ChronicleSite.pageCount(of: count, per: statementsPerPage)
  }
}
