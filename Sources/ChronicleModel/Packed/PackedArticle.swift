import ChronicleDiagnostics

// An article's file without its body, as a build keeps it for the next. A test fills every property and
// holds what comes back against it.

extension Packer {
  /// The file without its body.
  public mutating func add(_ file: ArticleFile) {
    add(file.path)
    add(file.article)
    add(file.bodyLine)
    // Nearly all are places in the same file.
    for place in [file.dateLocation, file.sourceLocation] + file.meetingLocations {
      add(place, in: file.path)
    }
    add(file.headPrint)
    add(file.bodyPrint)
  }

  private mutating func add(_ place: Location, in path: String) {
    add(place.path == path)
    if place.path != path { add(place.path) }
    add(place.line)
    add(place.column)
  }

  private mutating func add(_ article: Article) {
    add(article.id)
    add(article.title)
    add((article.isTitleSupplied ? 1 : 0) | (article.isDraft ? 2 : 0))
    for text in [article.subtitle, article.dateline, article.agency, article.lang, article.seal] {
      add(text)
    }
    add(article.date)
    add(article.byline)
    add(article.source)
    add(article.witnesses) { $0.add($1) }
    add(article.dating)
    add(article.naming) { packer, naming in
      for text in [naming.name, naming.person, naming.reason] { packer.add(text) }
    }
    add(article.meetings) { $0.add($1) }
    add(article.people)
    add(article.places)
    add(article.dates) { $0.add($1) }
    add(article.formerly)
  }

  private mutating func add(_ source: Article.Source) {
    for text in [source.name, source.clipping, source.sha256, source.url, source.address] {
      add(text)
    }
    add(source.retrieved)
  }

  private mutating func add(_ meeting: Meeting) {
    add(meeting.who)
    add(meeting.date)
    add(meeting.place)
    add(meeting.status.rawValue)
    add(meeting.mode.rawValue)
    add(meeting.sentence)
  }

  public mutating func add(_ event: Event) {
    for text in [event.id, event.title, event.text] { add(text) }
    add(event.date)
    add(event.place)
    add(event.aliases)
    add(event.people)
  }
}

extension Unpacker {
  /// A file without its body.
  public mutating func articleFile() throws(DamagedMemory) -> ArticleFile {
    let path = try text()
    let article = try article()
    let bodyLine = try number()
    let (date, source) = (try location(in: path), try location(in: path))
    var meetings: [Location] = []
    for _ in article.meetings { meetings.append(try location(in: path)) }
    return ArticleFile(
      path: path, article: article, bodyLine: bodyLine, dateLocation: date, sourceLocation: source,
      meetingLocations: meetings, headPrint: try fingerprint(), bodyPrint: try fingerprint())
  }

  private mutating func location(in path: String) throws(DamagedMemory) -> Location {
    let path = try flag() ? path : try text()
    let line = try number()
    return Location(path, line: line, column: try number())
  }

  private mutating func article() throws(DamagedMemory) -> Article {
    var article = Article(id: try text(), title: try text())
    let marks = try number()
    article.isTitleSupplied = marks & 1 != 0
    article.isDraft = marks & 2 != 0
    article.subtitle = try optionalText()
    article.dateline = try optionalText()
    article.agency = try optionalText()
    article.lang = try optionalText()
    article.seal = try optionalText()
    article.date = try date()
    article.byline = try texts()
    article.source = try source()
    article.witnesses = try list { rest throws(DamagedMemory) in try rest.source() }
    article.dating = try texts()
    article.naming = try list { rest throws(DamagedMemory) in
      Naming(name: try rest.text(), person: try rest.text(), reason: try rest.text())
    }
    article.meetings = try list { rest throws(DamagedMemory) in try rest.meeting() }
    article.people = try texts()
    article.places = try texts()
    article.dates = try list { rest throws(DamagedMemory) in try rest.knownDate() }
    article.formerly = try texts()
    return article
  }

  private mutating func source() throws(DamagedMemory) -> Article.Source {
    var source = Article.Source(
      name: try optionalText(), clipping: try optionalText(), sha256: try optionalText())
    source.url = try optionalText()
    source.address = try optionalText()
    source.retrieved = try date()
    return source
  }

  private mutating func meeting() throws(DamagedMemory) -> Meeting {
    let (who, date, place) = (try texts(), try date(), try optionalText())
    guard let status = Meeting.Status(rawValue: try text()),
      let mode = Meeting.Mode(rawValue: try text())
    else { throw DamagedMemory() }
    return Meeting(
      who: who, date: date, place: place, status: status, mode: mode, sentence: try optionalText())
  }

  public mutating func event() throws(DamagedMemory) -> Event {
    let (id, title, text) = (try text(), try text(), try text())
    var event = Event(id: id, title: title, date: try knownDate())
    event.text = text
    event.place = try optionalText()
    event.aliases = try texts()
    event.people = try texts()
    return event
  }
}
