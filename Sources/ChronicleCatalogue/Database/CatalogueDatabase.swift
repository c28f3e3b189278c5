import ChronicleMarkdown
import ChronicleModel

/// Writes a catalogue as an SQLite database, for `public/data/chronicle.sqlite`.
///
/// The same catalogue gives the same bytes.
public func write(_ catalogue: Catalogue, to path: String) throws(SQLiteFileError) {
  var writer = DatabaseWriter(catalogue: catalogue, file: try SQLiteFile(path: path))
  writer.writeArticles()
  writer.writeSentences()
  writer.writePersons()
  writer.writeAliases()
  writer.writePlaces()
  writer.writeMentions()
  writer.writeDays()
  writer.writeMeetings()
  writer.writeMeetingPersons()
  writer.writeMeetingSentences()
  _ = try writer.file.finish()
}

/// Of the tables; SQLite shows it as `user_version`.
let databaseVersion: UInt32 = 1

/// What SQLite is told to make the tables and indexes, by their names; the comments stay in the database,
/// where `.schema` shows them.
let databaseSchema: [String: String] = {
  var found: [String: String] = [:]
  var name = ""
  for line in statements.split(separator: "\n") {
    if line.hasPrefix("CREATE ") {
      name = String(line.split(separator: " ")[2])
      found[name] = String(line)
    } else {
      found[name]? += "\n" + line
    }
  }
  return found.mapValues { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }
}()

private let statements = """
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
    reason TEXT, -- why it is this person's; NULL for the name itself
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
