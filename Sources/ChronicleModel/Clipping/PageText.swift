/// A clipping's text together with what its file says of it: what a saved web page, front matter or a
/// data set's line gives beyond plain text.
public struct PageText: Sendable, Hashable {
  /// The headline; nil where the file does not name it, and the text is asked.
  public var title: String?
  public var lines: [Line] = []
  /// When the file says that the article was published, in the order of weight.
  public var dates: [DateClaim] = []
  /// When it says so but names no single day: `2008`, `2008-05`, `2003-09-22/2003-12-08`.
  public var span: EDTF?
  /// The paper's or site's name.
  public var site: String?
  public var authors: [String] = []
  /// Where the article has its lasting address.
  public var url: String?
  /// A BCP 47 tag.
  public var lang: String?
  public var dateline: String?
  /// When the page was saved.
  public var retrieved: EDTF?

  public init() {}

  /// Takes what a field says of the day of publication; false where it says nothing that can be read.
  public mutating func take(date text: String, field: String) -> Bool {
    if let date = EDTF(parsing: text), date.day == nil, date.first != nil {
      span = date
      return true
    }
    guard let stated = StatedDay(text) else {
      // "May 2004", "spring 2004"
      span = span ?? roughDate(text).flatMap { EDTF(parsing: $0) }
      return span != nil
    }
    dates.append(DateClaim(.published, field: field, stated: stated))
    return true
  }

  /// One paragraph, or another line that stands by itself.
  public struct Line: Sendable, Hashable {
    public enum Role: String, Sendable {
      case title, subtitle
      /// A line between title and text: who wrote it, where and when.
      case head
      case heading, body

      public var isText: Bool { self == .heading || self == .body }
    }
    public var role: Role
    public var text: String

    public init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// The lines as a text has them: title, a blank line, the lines of the head, a blank line, the body.
  public var layout: [Line?] {
    var layout: [Line?] = []
    for line in lines {
      if let last = layout.last, let last, last.role.isText != line.role.isText || !line.role.isText
      {
        layout.append(nil)
      }
      layout.append(line)
    }
    return layout
  }

  /// The text as one, line for line as `layout` has it.
  public var text: String {
    layout.map { ($0?.text ?? "") + "\n" }.joined()
  }
}

/// A date that a file states for its article.
public struct DateClaim: Sendable, Hashable {
  public enum Kind: Int, Sendable {
    /// A field for the day of publication.
    case published
    /// The article's address: `/2014/02/18/`.
    case address
    /// A date that the page shows beside its title.
    case shown
    case modified
  }
  public var kind: Kind
  /// The field: `article:published_time`.
  public var field: String
  public var day: CalendarDay
  /// Whether it is given in universal time, so that the paper's own day may be the next or the last.
  public var isUniversal: Bool
  /// The time of the day in universal time, in minutes.
  public var minute: Int?

  public init(_ kind: Kind, field: String, day: CalendarDay, isUniversal: Bool = false) {
    self.kind = kind
    self.field = field
    self.day = day
    self.isUniversal = isUniversal
  }

  public init(_ kind: Kind, field: String, stated: StatedDay) {
    self.init(kind, field: field, day: stated.day, isUniversal: stated.isUniversal)
    minute = stated.minute
  }

  /// The claim with its day as a time zone has it, where the time is given in universal time.
  ///
  /// - Parameter seconds: How far the zone is ahead of universal time, in seconds, at a time in seconds
  ///   since 1970.
  public func counted(in zone: String, ahead seconds: (Int) -> Int) -> DateClaim {
    guard let minute else { return self }
    let time = day.number * 86400 + minute * 60
    var copy = self
    copy.day = CalendarDay(number: Int((Double(time + seconds(time)) / 86400).rounded(.down)))
    if copy.day != day { copy.field += " in \(zone)" }
    return copy
  }

  /// The claim as a reader is told of it: `article:published_time 2014-02-18`.
  public var evidence: String { "\(field) \(day)" }
}
