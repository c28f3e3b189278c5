import ChronicleMarkdown
import ChronicleModel
import GRDB

/// Writes a catalogue as an SQLite database, for `public/data/chronicle.sqlite`.
///
/// The path must be one of no file yet. The same catalogue gives the same bytes: the page size is fixed,
/// rows go in by the catalogue's order, and no time of writing is kept.
package func write(_ catalogue: Catalogue, to path: String) throws {
  var settings = GRDB.Configuration()
  settings.prepareDatabase { database in
    try database.execute(sql: "PRAGMA page_size = 4096; PRAGMA synchronous = OFF")
  }
  let queue = try DatabaseQueue(path: path, configuration: settings)
  try queue.write { database in
    try database.execute(sql: schema)
    try DatabaseWriter(database: database, catalogue: catalogue).write()
  }
  try queue.vacuum()
  try queue.close()
}

/// The tables; their comments stay in the database, where `.schema` shows them.
private let schema = """
  PRAGMA user_version = 1;
  CREATE TABLE articles (
    id TEXT PRIMARY KEY, -- the article's address is articles/<id>.html
    title TEXT NOT NULL,
    is_title_supplied INTEGER NOT NULL, -- 1 where the clipping had no title
    date TEXT, -- publication, in EDTF; NULL where nothing tells
    date_first TEXT, -- the first day that the date may mean
    date_last TEXT, -- the last
    is_date_inferred INTEGER NOT NULL, -- 1 where it was concluded, not read
    dateline TEXT, agency TEXT, source TEXT, url TEXT, lang TEXT,
    clipping TEXT, -- the file under content/clippings
    sha256 TEXT, -- its checksum
    words INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE sentences (
    article TEXT NOT NULL REFERENCES articles,
    fragment TEXT NOT NULL, -- the sentence's address is articles/<article>.html#<fragment>
    position INTEGER NOT NULL, -- from 1
    text TEXT NOT NULL,
    PRIMARY KEY (article, fragment)
  ) WITHOUT ROWID;
  CREATE TABLE persons (
    id TEXT PRIMARY KEY, -- the person's address is people/<id>.html
    name TEXT NOT NULL,
    native TEXT, -- the name in its own script
    born TEXT, died TEXT -- in EDTF
  ) WITHOUT ROWID;
  CREATE TABLE aliases (
    person TEXT NOT NULL REFERENCES persons,
    text TEXT NOT NULL, -- a form of the name
    count INTEGER NOT NULL, -- how often texts use it
    PRIMARY KEY (person, text)
  ) WITHOUT ROWID;
  CREATE TABLE places (
    id TEXT PRIMARY KEY, -- the place's address is places/<id>.html
    name TEXT NOT NULL, country TEXT
  ) WITHOUT ROWID;
  CREATE TABLE mentions (
    person TEXT REFERENCES persons, -- either a person or a place
    place TEXT REFERENCES places,
    article TEXT NOT NULL REFERENCES articles,
    fragment TEXT, -- the sentence; NULL where the article as a whole is meant
    text TEXT -- the words that name it
  );
  CREATE TABLE days (
    day TEXT NOT NULL, -- 2006-12-27
    kind TEXT NOT NULL, -- published, happened, announced, remembered
    article TEXT NOT NULL REFERENCES articles,
    fragment TEXT -- the sentence that tells of the day; NULL for the article as a whole
  );
  CREATE TABLE meetings (
    id TEXT PRIMARY KEY, -- follows from date and persons
    date TEXT, date_first TEXT, date_last TEXT, -- as of articles
    place TEXT REFERENCES places,
    status TEXT NOT NULL, -- held, scheduled, cancelled
    mode TEXT NOT NULL -- visit, talks, multilateral, phone
  ) WITHOUT ROWID;
  CREATE TABLE meeting_persons (
    meeting TEXT NOT NULL REFERENCES meetings,
    person TEXT NOT NULL REFERENCES persons,
    PRIMARY KEY (meeting, person)
  ) WITHOUT ROWID;
  CREATE TABLE meeting_sentences (
    meeting TEXT NOT NULL REFERENCES meetings,
    article TEXT NOT NULL REFERENCES articles,
    fragment TEXT -- the sentence that tells of the meeting
  );
  CREATE INDEX mentions_by_person ON mentions (person, article);
  CREATE INDEX mentions_by_place ON mentions (place, article);
  CREATE INDEX days_by_day ON days (day, kind);
  CREATE INDEX meeting_persons_by_person ON meeting_persons (person);
  """

private struct DatabaseWriter {
  let database: Database
  let catalogue: Catalogue

  func write() throws {
    try writeArticles()
    try writePersons()
    try writePlaces()
    try writeDays()
    try writeMeetings()
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
  }

  private func articleID(_ article: Int) -> String { catalogue.articles[article].article.id }

  private func fragment(_ mention: Mention) -> String? {
    mention.sentence.map { catalogue.articles[mention.article].text.sentences[$0].fragment }
  }

  private func writeArticles() throws {
    for entry in catalogue.articles {
      let article = entry.article
      try insert(
        "articles",
        [
          article.id, article.title, article.isTitleSupplied, article.date?.description,
          article.date?.first?.description, article.date?.last?.description,
          article.isDateInferred, article.dateline, article.agency, article.source.name,
          article.source.url, article.lang, article.source.clipping, article.source.sha256,
          entry.text.wordCount,
        ])
      for (index, sentence) in entry.text.sentences.enumerated() {
        try insert(
          "sentences",
          [article.id, sentence.fragment, index + 1, entry.text.string(sentence.range)])
      }
    }
  }

  private func writePersons() throws {
    for entry in catalogue.persons {
      try insert(
        "persons",
        [
          entry.id, entry.name, entry.person?.native, entry.person?.born?.description,
          entry.person?.died?.description,
        ])
      var counts = Dictionary(uniqueKeysWithValues: entry.forms.map { ($0.text, $0.count) })
      for alias in entry.person?.aliases ?? [] { counts[alias, default: 0] += 0 }
      for (text, count) in counts.sorted(by: { $0.key < $1.key }) {
        try insert("aliases", [entry.id, text, count])
      }
    }
  }

  private func writePlaces() throws {
    for entry in catalogue.places { try insert("places", [entry.id, entry.name, entry.country]) }
    for entry in catalogue.persons {
      for mention in entry.mentions { try writeMention(mention, person: entry.id, place: nil) }
    }
    for entry in catalogue.places {
      for mention in entry.mentions { try writeMention(mention, person: nil, place: entry.id) }
    }
  }

  private func writeMention(_ mention: Mention, person: String?, place: String?) throws {
    let text = mention.range.map { catalogue.articles[mention.article].text.string($0) }
    try insert("mentions", [person, place, articleID(mention.article), fragment(mention), text])
  }

  private func writeDays() throws {
    for day in catalogue.days {
      for article in day.published {
        try insert("days", [day.day.description, "published", articleID(article), nil])
      }
      for (telling, mention) in day.told {
        try insert(
          "days", [day.day.description, "\(telling)", articleID(mention.article), fragment(mention)])
      }
    }
  }

  private func writeMeetings() throws {
    for (id, meeting) in zip(catalogue.meetingIDs(), catalogue.meetings) {
      try insert(
        "meetings",
        [
          id, meeting.date?.description, meeting.date?.first?.description,
          meeting.date?.last?.description, meeting.place.map { catalogue.places[$0].id },
          meeting.status.rawValue, meeting.mode.rawValue,
        ])
      for person in meeting.persons {
        try insert("meeting_persons", [id, catalogue.persons[person].id])
      }
      for telling in meeting.tellings {
        try insert("meeting_sentences", [id, articleID(telling.article), fragment(telling)])
      }
    }
  }
}
