import ChronicleMarkdown
import ChronicleModel

extension Packer {
  /// An article but for its text.
  mutating func add(_ article: CataloguedArticle) {
    add(article.index)
    add(article.file)
    add(article.isEdited)
    let outline = article.outline
    add(outline.summary)
    for count in [outline.wordCount, outline.sentenceCount, outline.length] { add(count) }
    let links = article.allLinks
    add(links.targets) { $0.add($1) }
    add(links.persons)
    add(links.places)
    add(links.dates) { $0.add($1) }
    add(links.meetings)
    add(links.related)
    add(links.tellings) { packer, telling in
      packer.add((telling?.sentence ?? -1) + 1)
      packer.add(telling?.fragment ?? "")
    }
    add(links.mentionPrint)
    add(links.namesPrint)
  }

  private mutating func add(_ target: LinkTarget) {
    add(target.number)
    if case .date(let date) = target { add(date) }
  }

  mutating func add(_ list: [Counted]) {
    add(list) { packer, counted in
      packer.add(counted.index)
      packer.add(counted.count)
    }
  }

  mutating func add(_ mention: Mention) {
    add(mention.article)
    add((mention.sentence ?? -1) + 1)
    add((mention.range?.lowerBound ?? -1) + 1)
    if let range = mention.range { add(range.count) }
  }
}

extension Unpacker {
  /// - Parameter text: Reads the text of an article whose file is named.
  mutating func article(
    _ text: @escaping @Sendable (ArticleFile) -> MarkdownText?
  ) throws(DamagedMemory) -> CataloguedArticle {
    let index = try number()
    let file = try articleFile()
    let isEdited = try flag()
    let outline = LateText.Outline(
      summary: try optionalText(), wordCount: try number(), sentenceCount: try number(),
      length: try number())
    var links = CataloguedArticle.Links()
    links.targets = try list { rest throws(DamagedMemory) in try rest.target() }
    links.persons = try counted()
    links.places = try counted()
    links.dates = try list { rest throws(DamagedMemory) in try rest.knownDate() }
    links.meetings = try numbers()
    links.related = try numbers()
    links.tellings = try list { rest throws(DamagedMemory) in
      let (sentence, fragment) = (try rest.number(), try rest.text())
      return sentence == 0 ? nil : Telling(sentence: sentence - 1, fragment: fragment)
    }
    links.mentionPrint = try fingerprint()
    links.namesPrint = try fingerprint()
    return CataloguedArticle(
      index, file: file, late: LateText(outline) { text(file) }, links: links, isEdited: isEdited)
  }

  private mutating func target() throws(DamagedMemory) -> LinkTarget {
    let number = try number()
    switch number & 3 {
    case 0: return .person(number >> 2)
    case 1: return .place(number >> 2)
    case 2: return .date(try knownDate())
    default: return .unknown
    }
  }

  mutating func counted() throws(DamagedMemory) -> [Counted] {
    try list { rest throws(DamagedMemory) in
      Counted(index: try rest.number(), count: try rest.number())
    }
  }

  mutating func mention() throws(DamagedMemory) -> Mention {
    let (article, sentence, start) = (try number(), try number(), try number())
    var range: Range<Int>?
    if start > 0 { range = start - 1..<start - 1 + (try number()) }
    return Mention(article: article, sentence: sentence == 0 ? nil : sentence - 1, range: range)
  }
}
