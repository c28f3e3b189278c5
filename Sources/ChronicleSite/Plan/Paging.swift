import ChronicleCatalogue

// Long lists are cut into pages, so that no page grows with the chronicle.

/// How many statements a page lists.
let statementsPerPage = 60

/// How many meetings a page lists.
let meetingsPerPage = 60

/// How many meetings, statements and articles a page of a day lists.
let itemsPerDayPage = 50

/// Into how many pages a list is cut; a list of nothing has one.
func pageCount(of items: Int, per page: Int) -> Int { max(1, (items + page - 1) / page) }

/// The items of a page; pages count from 1.
func items<Item>(of items: [Item], page number: Int, per count: Int) -> ArraySlice<Item> {
  items[min(items.count, (number - 1) * count)..<min(items.count, number * count)]
}

/// Which items of a part of a long list a page shows, counted from the part's first.
func shown(of part: Range<Int>, page number: Int, per count: Int) -> Range<Int> {
  let first = max(part.lowerBound, (number - 1) * count)
  let end = min(part.upperBound, number * count)
  return first < end ? first - part.lowerBound..<end - part.lowerBound : 0..<0
}

extension CataloguedDay {
  /// How much the pages of the day list.
  var listed: Int { meetings.count + told.count + published.count }
}

extension [YearOfMentions] {
  /// How many pages their statements need.
  var pageCount: Int {
    ChronicleSite.pageCount(of: reduce(0) { $0 + $1.statements.count }, per: statementsPerPage)
  }
}
