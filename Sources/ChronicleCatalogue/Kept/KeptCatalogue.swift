import ChronicleMarkdown
import ChronicleModel

// The catalogue of the last build, kept so that an edit of a few bodies needs nothing read but these.
//
// All of it is kept but the texts: whoever asks for one reads its file. A body may be taken in where its
// names mean what they meant, in sentences worded as they were (`take`); all that was gathered from the
// articles then stands, wherever in the text the sentences have gone. Any other edit gathers all anew.

/// A catalogue as bytes, in pieces that are packed and taken out side by side: first the lists, then the
/// articles.
package enum KeptCatalogue {
  /// How many articles a piece holds.
  private static let run = 2048

  /// How many pieces a catalogue has.
  package static func count(of catalogue: Catalogue) -> Int {
    1 + (catalogue.articles.items.count + run - 1) / run
  }

  /// A piece of a catalogue whose texts are published in full.
  package static func piece(_ number: Int, of catalogue: Catalogue) -> [UInt8] {
    var packer = Packer()
    if number == 0 {
      packer.add(lists: catalogue)
    } else {
      packer.add(catalogue.articles.items.dropFirst((number - 1) * run).prefix(run)) { $0.add($1) }
    }
    return packer.bytes
  }

  /// The piece that holds an article.
  package static func piece(ofArticle index: Int) -> Int { 1 + index / run }
}

extension Catalogue {
  /// The catalogue that was kept in pieces, among content that is the same but for articles; nil for damaged
  /// bytes.
  ///
  /// - Parameter text: Reads the text of an article's file; nil where it is no longer what it was.
  package init?(
    kept pieces: [[UInt8]], among content: Content,
    text: @escaping @Sendable (ArticleFile) -> MarkdownText?
  ) async {
    guard let first = pieces.first else { return nil }
    async let taken = mapInParallel(Array(pieces.dropFirst()), runLength: 1) { piece in
      var rest = Unpacker(piece)
      do throws(DamagedMemory) {
        return try rest.list { rest throws(DamagedMemory) in try rest.article(text) }
      } catch {
        return [CataloguedArticle]()
      }
    }
    self.init()
    var rest = Unpacker(first)
    var count = 0
    do throws(DamagedMemory) {
      count = try rest.lists(of: &self, content)
      if !rest.isAtEnd { throw DamagedMemory() }
    } catch {
      _ = await taken
      return nil
    }
    articles.items = await taken.flatMap(\.self)
    if articles.items.count != count { return nil }
  }
}
