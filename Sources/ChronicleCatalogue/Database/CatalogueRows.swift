import ChronicleMarkdown
import ChronicleModel

/// Writes the rows of each table, by the order of their keys, and the entries of its indexes.
struct DatabaseWriter {
  let catalogue: Catalogue
  var file: SQLiteFile
  private var record = SQLiteRecord()
  private var texts: TextRows
  /// The articles by the bytes of their ids, and the other way round.
  private let articleOrder: [Int]
  private let articleRanks: [Int]
  private let articleIDs: PackedTexts
  private let personOrder: [Int]
  private let placeOrder: [Int]
  private let meetingIDs: [String]
  private let meetingOrder: [Int]

  init(catalogue: Catalogue, file: SQLiteFile) {
    self.catalogue = catalogue
    self.file = file
    texts = TextRows(catalogue: catalogue)
    let ids = catalogue.articles.map(\.id)
    articleIDs = PackedTexts(ids)
    articleOrder = byteOrder(ids)
    articleRanks = ranks(articleOrder)
    personOrder = byteOrder(catalogue.persons.map(\.id))
    placeOrder = byteOrder(catalogue.places.map(\.id))
    meetingIDs = catalogue.meetingIDs()
    meetingOrder = byteOrder(meetingIDs)
  }

  private mutating func finish(_ tree: SQLiteTree, _ name: String, indexing table: String? = nil) {
    var tree = tree
    let root = tree.finish(in: &file)
    file.add(
      table == nil ? "table" : "index", name, on: table ?? name, root: root,
      sql: databaseSchema[name] ?? "")
  }

  private func fragment(_ mention: Mention) -> String? {
    catalogue.articles[mention.article].fragment(of: mention)
  }

  mutating func writeArticles() {
    var tree = SQLiteTree(.index)
    for index in articleOrder { texts.addArticle(index, to: &tree, in: &file) }
    finish(tree, "articles")
  }

  mutating func writeSentences() {
    var tree = SQLiteTree(.index)
    for index in articleOrder { texts.addSentences(of: index, to: &tree, in: &file) }
    finish(tree, "sentences")
  }

  mutating func writePersons() {
    var tree = SQLiteTree(.index)
    for index in personOrder {
      let entry = catalogue.persons[index]
      for text in [
        entry.id, entry.name, entry.person?.native, entry.person?.born?.description,
        entry.person?.died?.description,
      ] {
        record.add(text)
      }
      tree.add(&record, to: &file)
    }
    finish(tree, "persons")
  }

  mutating func writeAliases() {
    var tree = SQLiteTree(.index)
    for index in personOrder {
      let entry = catalogue.persons[index]
      let reasons = catalogue.spellingReasons(of: index)
      var counts = Dictionary(uniqueKeysWithValues: entry.forms.map { ($0.text, $0.count) })
      for alias in entry.person?.aliases ?? [] { counts[alias, default: 0] += 0 }
      for (text, count) in counts.sorted(by: { isBefore($0.key, $1.key) }) {
        record.add(entry.id)
        record.add(text)
        record.add(count)
        record.add(reasons[text])
        tree.add(&record, to: &file)
      }
    }
    finish(tree, "aliases")
  }

  mutating func writePlaces() {
    var tree = SQLiteTree(.index)
    for index in placeOrder {
      let entry = catalogue.places[index]
      for text in [entry.id, entry.name, entry.country] { record.add(text) }
      tree.add(&record, to: &file)
    }
    finish(tree, "places")
  }

  mutating func writeMentions() {
    var tree = SQLiteTree(.table)
    // By person, or place, then article and row; those without come first.
    var byPerson: [(name: Int, article: Int, row: Int)] = []
    var byPlace = byPerson
    var row = 0
    let personRanks = ranks(personOrder)
    let placeRanks = ranks(placeOrder)
    for (index, entry) in catalogue.persons.enumerated() {
      for mention in entry.mentions {
        row += 1
        add(mention, person: entry.id, place: nil, row, to: &tree)
        byPerson.append((personRanks[index], articleRanks[mention.article], row))
        byPlace.append((-1, articleRanks[mention.article], row))
      }
    }
    for (index, entry) in catalogue.places.enumerated() {
      for mention in entry.mentions {
        row += 1
        add(mention, person: nil, place: entry.id, row, to: &tree)
        byPerson.append((-1, articleRanks[mention.article], row))
        byPlace.append((placeRanks[index], articleRanks[mention.article], row))
      }
    }
    finish(tree, "mentions")
    let persons = personOrder.map { catalogue.persons[$0].id }
    writeIndex("mentions_by_person", byPerson) { persons[$0] }
    let places = placeOrder.map { catalogue.places[$0].id }
    writeIndex("mentions_by_place", byPlace) { places[$0] }
  }

  private mutating func add(
    _ mention: Mention, person: String?, place: String?, _ row: Int, to tree: inout SQLiteTree
  ) {
    record.add(person)
    record.add(place)
    record.add(articleIDs, at: mention.article)
    record.add(fragment(mention))
    if let words = catalogue.articles[mention.article].words(of: mention) {
      words.withUnsafeBufferPointer { record.add($0) }
    } else {
      record.add(nil)
    }
    tree.add(&record, key: UInt64(row), to: &file)
  }

  private mutating func writeIndex(
    _ name: String, _ entries: [(name: Int, article: Int, row: Int)], _ text: (Int) -> String
  ) {
    var tree = SQLiteTree(.index)
    for entry in entries.sorted(by: { $0 < $1 }) {
      record.add(entry.name < 0 ? nil : text(entry.name))
      record.add(articleIDs, at: articleOrder[entry.article])
      record.add(entry.row)
      tree.add(&record, to: &file)
    }
    finish(tree, name, indexing: "mentions")
  }

  mutating func writeDays() {
    let kinds = ["announced", "happened", "published", "remembered"]
    var tree = SQLiteTree(.table)
    var index = SQLiteTree(.index)
    var row = 0
    for day in catalogue.days {
      let name = day.day.description
      let published = day.published.map { (kind: "published", article: $0, fragment: String?.none) }
      let told = day.told.map { ($0.telling.name, $0.mention.article, fragment($0.mention)) }
      let rows = published + told
      for (kind, article, fragment) in rows {
        row += 1
        record.add(name)
        record.add(kind)
        record.add(articleIDs, at: article)
        record.add(fragment)
        tree.add(&record, key: UInt64(row), to: &file)
      }
      for kind in kinds {
        for (offset, found) in rows.enumerated() where found.kind == kind {
          record.add(name)
          record.add(kind)
          record.add(row - rows.count + offset + 1)
          index.add(&record, to: &file)
        }
      }
    }
    finish(tree, "days")
    finish(index, "days_by_day", indexing: "days")
  }

  mutating func writeMeetings() {
    var tree = SQLiteTree(.index)
    for index in meetingOrder {
      let meeting = catalogue.meetings[index]
      record.add(meetingIDs[index])
      record.add(days: meeting.date)
      record.add(meeting.place.map { catalogue.places[$0].id })
      record.add(meeting.status.rawValue)
      record.add(meeting.mode.rawValue)
      tree.add(&record, to: &file)
    }
    finish(tree, "meetings")
  }

  mutating func writeMeetingPersons() {
    var tree = SQLiteTree(.index)
    var pairs: [(person: String, meeting: String)] = []
    for index in meetingOrder {
      let persons = catalogue.meetings[index].persons.map { catalogue.persons[$0].id }
      for person in persons.sorted(by: isBefore) {
        record.add(meetingIDs[index])
        record.add(person)
        tree.add(&record, to: &file)
        pairs.append((person, meetingIDs[index]))
      }
    }
    finish(tree, "meeting_persons")
    var index = SQLiteTree(.index)
    let sorted = pairs.sorted {
      $0.person == $1.person ? isBefore($0.meeting, $1.meeting) : isBefore($0.person, $1.person)
    }
    for pair in sorted {
      record.add(pair.person)
      record.add(pair.meeting)
      index.add(&record, to: &file)
    }
    finish(index, "meeting_persons_by_person", indexing: "meeting_persons")
  }

  mutating func writeMeetingSentences() {
    var tree = SQLiteTree(.table)
    var row = 0
    for (id, meeting) in zip(meetingIDs, catalogue.meetings) {
      for telling in meeting.tellings {
        row += 1
        record.add(id)
        record.add(articleIDs, at: telling.article)
        record.add(fragment(telling))
        tree.add(&record, key: UInt64(row), to: &file)
      }
    }
    finish(tree, "meeting_sentences")
  }
}

private func ranks(_ order: [Int]) -> [Int] {
  var ranks = [Int](repeating: 0, count: order.count)
  for (rank, index) in order.enumerated() { ranks[index] = rank }
  return ranks
}
