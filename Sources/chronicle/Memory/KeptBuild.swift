import ChronicleCatalogue
import ChronicleModel
import ChronicleRender
import ChronicleSite
import Foundation

/// What a build keeps in `.chronicle/catalogue`, for one in which only bodies of articles have changed: the
/// catalogue (`KeptCatalogue` tells why that is safe), and how the articles' files looked.
struct KeptBuild: Sendable {
  /// All that the build read.
  var inputs: Fingerprint
  /// The files of the articles, in their order.
  var articles: [(path: String, status: FileStatus)]
  /// What tells of the clippings.
  var clippings: [UInt8]
  /// The pieces of the catalogue; none where they are to be made of the site's.
  var catalogue: [[UInt8]] = []
}

extension KeptBuild {
  /// What is to be kept of a build; nil where texts are withheld, or files were changed meanwhile.
  init?(_ site: Site, _ seen: SeenInputs, inputs: Fingerprint?) {
    guard let inputs, site.holdsAllTexts else { return nil }
    self.inputs = inputs
    articles = []
    articles.reserveCapacity(site.catalogue.articles.count)
    for article in site.catalogue.articles {
      guard let status = seen.status(of: article.file.path) else { return nil }
      articles.append((article.file.path, status))
    }
    clippings = site.making.keptClippings
  }

  /// Changes whenever what follows it does.
  private static let heading = Array("chronicle catalogue 1\n".utf8)

  private static func path(in root: String) -> String { joined(root, ".chronicle/catalogue") }

  /// Reads what was kept; nil where there is nothing to trust.
  init?(of root: String, for circumstances: Fingerprint) {
    guard let bytes = try? readFile(Self.path(in: root)), bytes.starts(with: Self.heading) else {
      return nil
    }
    var rest = Unpacker(bytes, in: Self.heading.count..<bytes.count)
    do throws(DamagedMemory) {
      guard try rest.print() == circumstances else { return nil }
      var pieces: [[UInt8]] = []
      while !rest.isAtEnd {
        let print = try rest.print()
        pieces.append(try rest.bytes())
        if Fingerprint(of: pieces[pieces.count - 1]) != print { return nil }
      }
      guard let first = pieces.first else { return nil }
      var head = Unpacker(first)
      inputs = try head.print()
      articles = try head.list { head throws(DamagedMemory) in
        let path = try head.text()
        let words = [try head.word(), try head.word(), try head.word(), try head.word()]
        return (path, FileStatus(words: words))
      }
      clippings = try head.bytes()
      catalogue = Array(pieces.dropFirst())
    } catch {
      return nil
    }
  }

  /// The same beside other work.
  static func reading(of root: String, for circumstances: Fingerprint) async -> KeptBuild? {
    KeptBuild(of: root, for: circumstances)
  }

  /// Writes what is kept of a site; what cannot be written is not kept.
  func write(_ site: Catalogue, to root: String, for circumstances: Fingerprint) {
    var head = Packer()
    head.add(inputs)
    head.add(articles) { packer, article in
      packer.add(article.path)
      for word in article.status.words { packer.add(word) }
    }
    head.add(clippings)
    do throws(FileError) {
      try makeFolder(joined(root, ".chronicle"))
      try replaceFile(Self.path(in: root)) { put in
        var beginning = Packer(after: Self.heading)
        beginning.add(circumstances)
        put(beginning.bytes)
        put(framed(head.bytes))
        for number in 0..<KeptCatalogue.count(of: site) {
          let isKept = number < catalogue.count && !catalogue[number].isEmpty
          put(framed(isKept ? catalogue[number] : KeptCatalogue.piece(number, of: site)))
        }
      }
    } catch {
      Self.forget(root)
    }
  }

  /// The same beside other work; what is not to be kept is forgotten.
  static func keep(
    _ kept: KeptBuild?, _ site: Catalogue, in root: String, for circumstances: Fingerprint
  ) async {
    if let kept { kept.write(site, to: root, for: circumstances) } else { forget(root) }
  }

  private static func forget(_ root: String) { unlink(path(in: root)) }
}

/// A piece with its fingerprint and length before it.
private func framed(_ piece: [UInt8]) -> [UInt8] {
  var packer = Packer(expecting: piece.count + 32)
  packer.add(Fingerprint(of: piece))
  packer.add(piece)
  return packer.bytes
}
