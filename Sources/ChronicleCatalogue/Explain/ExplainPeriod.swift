import ChronicleModel

extension ExplainedChronicle {
  /// What the page of a month is made of: its days, each thing with its sentence, and the articles of
  /// which no more than the month is known.
  public func explanation(ofMonth month: Int, year: Int) -> Explanation {
    let date = EDTF.month(year, month)
    let days = daysTold(in: date)
    let told = days.map { self.explanation(ofDay: $0) }
    let undated = articles(datedOnlyTo: date)
    var explanation = Explanation(
      json: .object([
        ("kind", .string("month")), ("month", .string("\(date)")),
        ("published", .array(undated.map(\.datingJSON))), ("days", .array(told.map(\.json))),
      ]))
    explanation.add("month \(date)" + (days.isEmpty && undated.isEmpty ? nothing : ""))
    for entry in undated { explanation.add(published: entry, level: 1) }
    for day in told {
      for (index, line) in day.lines.enumerated() {
        explanation.add(line, level: index == 0 ? 1 : 2)
      }
    }
    return explanation
  }

  /// What the page of a year is made of: its months, and what is known to be of the year only.
  public func explanation(ofYear year: Int) -> Explanation {
    let date = EDTF.year(year)
    let months = (1...12).map { month in
      let date = EDTF.month(year, month)
      let days = daysTold(in: date)
      let articles = catalogue.articles.count { entry in
        entry.date?.month.map { $0 == (year, month) } ?? false
      }
      return (month: "\(date)", days: days.count, articles: articles)
    }.filter { $0.days > 0 || $0.articles > 0 }
    let undated = articles(datedOnlyTo: date)
    let meetings = catalogue.meetings.indices.filter {
      let date = catalogue.meetings[$0].date
      return date?.year == year && date?.day == nil
    }.map { meeting($0) }
    var explanation = Explanation(
      json: .object([
        ("kind", .string("year")), ("year", .string("\(date)")),
        ("published", .array(undated.map(\.datingJSON))),
        ("meetings", .array(meetings.map(\.json))),
        (
          "months",
          .array(
            months.map {
              .object([
                ("month", .string($0.month)), ("days", .number($0.days)),
                ("articles", .number($0.articles)),
              ])
            })
        ),
      ]))
    let isEmpty = months.isEmpty && undated.isEmpty && meetings.isEmpty
    explanation.add("year \(date)" + (isEmpty ? nothing : ""))
    for entry in undated { explanation.add(published: entry, level: 1) }
    for meeting in meetings {
      explanation.add("meeting \(meeting.head)", level: 1)
      for line in meeting.lines { explanation.add(line, level: 2) }
    }
    for month in months {
      explanation.add(
        "month \(month.month): days with anything \(month.days), articles \(month.articles)",
        level: 1)
    }
    return explanation
  }

  private var nothing: String { ": no article tells of it" }

  private func daysTold(in date: EDTF) -> [CalendarDay] {
    catalogue.days.map(\.day).filter(date.contains)
  }

  /// The articles of which is known that they are of a month, or of a year, and no more.
  private func articles(datedOnlyTo date: EDTF) -> [CataloguedArticle] {
    catalogue.articles.filter { entry in
      guard let own = entry.date, own.day == nil, let first = date.first, let last = date.last,
        let from = own.first, let to = own.last
      else { return false }
      return date.month == nil
        ? own.month == nil && from <= last && first <= to : first <= from && to <= last
    }
  }
}

extension CataloguedArticle {
  /// The article with the evidence of its date.
  var datingJSON: JSON {
    .object([("article", .string(article.id)), ("dating", .strings(article.dating))])
  }
}

extension Explanation {
  /// An article with the evidence of its date.
  mutating func add(published entry: CataloguedArticle, level: Int = 0) {
    add("published: \(entry.article.id)", level: level)
    for line in entry.article.dating { add(line, level: level + 1) }
  }
}
