import ChronicleMarkdown
import ChronicleModel

// The catalogue of the last build, kept so that an edit of a few bodies needs nothing read but these.
//
// All of it is kept but the texts: whoever asks for one reads its file. A body may be taken in where its
// names mean what they meant, in sentences worded as they were (`take`); all that was gathered from the
// articles then stands, wherever in the text the sentences have gone. Any other edit gathers all anew.

/// A catalogue as bytes, in pieces that are packed and taken out side by side: first the lists, then the
/// articles.
public enum KeptCatalogue {
  /// How many articles a piece holds.
  private static let run = 2048

  /// How many pieces a catalogue has.
  public static func count(of catalogue: Catalogue) -> Int {
    Catalogue.lists.count + (catalogue.articles.items.count + run - 1) / run
  }

  /// A piece of a catalogue whose texts are published in full.
  public static func piece(_ number: Int, of catalogue: Catalogue) -> [UInt8] {
    var packer = Packer()
    if number < Catalogue.lists.count {
      Catalogue.lists[number](&packer, catalogue)
    } else {
      let first = (number - Catalogue.lists.count) * run
      packer.add(catalogue.articles.items[first...].prefix(run)) { $0.add($1) }
    }
    return packer.bytes
  }

  /// The piece that holds an article.
  public static func piece(ofArticle index: Int) -> Int { Catalogue.lists.count + index / run }

  /// The pieces of all but the articles.
  public static var pieces: Range<Int> { Catalogue.lists.indices }
}

extension Catalogue {
  /// The catalogue that was kept in pieces, among the files of content that is the same but for articles; nil for damaged
  /// bytes.
  ///
  /// - Parameter text: Reads the text of an article's file; nil where it is no longer what it was.
  public init?(
    kept pieces: [[UInt8]], among content: Content,
    text: @escaping @Sendable (ArticleFile) -> MarkdownText?
  ) async {
    guard pieces.count >= Self.lists.count else { return nil }
    async let taken = mapInParallel(
      Array(pieces.dropFirst(Self.lists.count)), runLength: 1
    ) { piece in
      var rest = Unpacker(piece)
      do throws(DamagedMemory) {
        return try rest.list { rest throws(DamagedMemory) in try rest.article(text) }
      } catch {
        return [CataloguedArticle]()
      }
    }
    self.init()
    self.pages = content.pages.sorted { $0.value.id < $1.value.id }
    let count = try? take(pieces, content)
    articles.items = await taken.flatMap(\.self)
    if articles.items.count != count { return nil }
  }

  /// Takes the lists out, and gives the number of the articles.
  private mutating func take(
    _ pieces: [[UInt8]], _ content: Content
  ) throws(DamagedMemory) -> Int {
    var rests = pieces.prefix(Self.lists.count).map { Unpacker($0) }
    let count = try rests[0].register(of: &self)
    try rests[1].persons(of: &self, content)
    try rests[2].places(of: &self)
    try rests[3].days(of: &self)
    if !rests.allSatisfy(\.isAtEnd) { throw DamagedMemory() }
    return count
  }
}
