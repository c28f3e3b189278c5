import ChronicleCatalogue
import ChronicleModel

extension Catalogue {
  /// The path of a page's file from the site's folder.
  func path(of page: Page) -> String {
    switch page {
    case .home(1): "index.html"
    case .home(let number): "archive/\(number).html"
    case .article(let index): "articles/\(articles[index].id).html"
    case .person(let index, 1): "people/\(persons[index].id).html"
    case .person(let index, let number): "people/\(persons[index].id)/\(number).html"
    case .people(1): "people/index.html"
    case .people(let number): "people/index/\(number).html"
    case .year(let year): "\(padded(year, 4))/index.html"
    case .month(let month): "\(padded(month.year, 4))/\(padded(month.month, 2))/index.html"
    case .day(let index, 1): dayPath(days[index].day) + ".html"
    case .day(let index, let number): dayPath(days[index].day) + "-\(number).html"
    case .calendar: "calendar.html"
    case .place(let index, 1): "places/\(places[index].id).html"
    case .place(let index, let number): "places/\(places[index].id)/\(number).html"
    case .places(1): "places/index.html"
    case .places(let number): "places/index/\(number).html"
    case .meetings(1): "meetings.html"
    case .meetings(let number): "meetings/\(number).html"
    case .made: "how-made.html"
    case .free(let index): "\(pages[index].value.id).html"
    case .data: "data.html"
    case .search: "search.html"
    case .notFound: "404.html"
    }
  }

  private func dayPath(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    return "\(padded(year, 4))/\(padded(month, 2))/\(padded(number, 2))"
  }
}

extension SitePlan {
  /// The path of a page's file from the site's folder.
  public func path(of page: Page) -> String {
    // Digits only, so that path and address are the same.
    if case .day(let index, 1) = page { return dayAddresses[index] }
    return catalogue.path(of: page)
  }

  /// The address of a page from the site's folder.
  public func address(of page: Page) -> String {
    switch page {
    case .article(let index): articleAddresses[index]
    case .person(let index, 1): personAddresses[index]
    case .place(let index, 1): placeAddresses[index]
    case .day(let index, 1): dayAddresses[index]
    case .person, .place, .free: ChronicleSite.address(of: path(of: page))
    // Letters and digits only.
    default: path(of: page)
    }
  }

  /// The way from a page up to the site's folder: empty, `../` or `../../`.
  public func root(of page: Page) -> String {
    if page == .notFound { return configuration.url ?? "" }
    return String(repeating: "../", count: depth(of: page))
  }

  /// How many folders deep a page's file lies.
  public func depth(of page: Page) -> Int {
    switch page {
    case .home(1), .calendar, .meetings(1), .free, .made, .data, .search, .notFound: 0
    case .home, .article, .person(_, 1), .people(1), .year, .place(_, 1), .places(1), .meetings: 1
    case .month, .day, .person, .people, .place, .places: 2
    }
  }
}

/// A path as a relative address: what an address cannot hold is percent-encoded.
public func address(of path: String) -> String {
  if path.utf8.allSatisfy(isAddressByte) { return path }
  var out: [UInt8] = []
  for byte in path.utf8 {
    if isAddressByte(byte) {
      out.append(byte)
    } else {
      out += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 97...122, 65...90, 48...57, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}
