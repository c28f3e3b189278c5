import ChronicleCatalogue
import ChronicleModel
import ChronicleRender
import ChronicleSite

/// What a build keeps in `.chronicle/catalogue`, for one in which only bodies of articles have changed: the
/// catalogue (`KeptCatalogue` tells why that is safe), and how the articles' files looked.
struct KeptBuild: Sendable {
  /// All that the build read.
  var inputs: Fingerprint
  /// The files of the articles, in their order.
  var articles: [Seen]

  struct Seen: Sendable {
    var path: String
    var status: FileStatus
    /// What the import sees of its links; nil where no import was asked for, or has anything to read.
    var linkedNames: Fingerprint?
  }
  /// What tells of the clippings.
  var clippings: [UInt8]
  /// The pieces of the catalogue; none where they are to be made of the site's.
  var catalogue: [[UInt8]] = []
}

extension KeptBuild {
  /// What is to be kept of a build; nil where texts are withheld, or files were changed meanwhile.
  ///
  /// - Parameter linkedNames: What the import sees of the articles' links, by path.
  init?(
    _ site: Site, _ seen: SeenInputs, linkedNames: [String: Fingerprint], inputs: Fingerprint?
  ) {
    guard let inputs, site.holdsAllTexts else { return nil }
    self.inputs = inputs
    articles = []
    articles.reserveCapacity(site.catalogue.articles.count)
    for index in site.catalogue.articles.indices {
      let path = site.catalogue.articles[index].file.path
      guard let status = seen.status(of: path) else { return nil }
      articles.append(Seen(path: path, status: status, linkedNames: linkedNames[path]))
    }
    clippings = site.making.keptClippings
  }

  private static let file = PiecesFile(
    heading: "chronicle catalogue 2\n", path: ".chronicle/catalogue")

  /// Reads what was kept; nil where there is nothing to trust.
  init?(of root: String, for circumstances: Fingerprint) {
    guard let pieces = Self.file.pieces(in: root, for: circumstances), let first = pieces.first
    else { return nil }
    var head = Unpacker(first)
    do throws(DamagedMemory) {
      inputs = try head.fingerprint()
      articles = try head.list { head throws(DamagedMemory) in
        Seen(
          path: try head.text(), status: try FileStatus(&head),
          linkedNames: try head.flag() ? try head.fingerprint() : nil)
      }
      clippings = try head.bytes()
    } catch {
      return nil
    }
    catalogue = Array(pieces.dropFirst())
  }

  /// The same beside other work.
  static func reading(of root: String, for circumstances: Fingerprint) async -> KeptBuild? {
    KeptBuild(of: root, for: circumstances)
  }

  private func write(_ site: Catalogue, to root: String, for circumstances: Fingerprint) {
    let count = KeptCatalogue.count(of: site)
    Self.file.write(in: root, for: circumstances, count: 1 + count) { number in
      if number == 0 { return head }
      let isKept = number <= catalogue.count && !catalogue[number - 1].isEmpty
      return isKept ? catalogue[number - 1] : KeptCatalogue.piece(number - 1, of: site)
    }
  }

  private var head: [UInt8] {
    var head = Packer()
    head.add(inputs)
    head.add(articles) { packer, article in
      packer.add(article.path)
      packer.add(article.status)
      packer.add(article.linkedNames != nil)
      if let names = article.linkedNames { packer.add(names) }
    }
    head.add(clippings)
    return head.bytes
  }

  /// The same beside other work; what is not to be kept is forgotten.
  static func keep(
    _ kept: KeptBuild?, _ site: Catalogue, in root: String, for circumstances: Fingerprint
  ) async {
    if let kept { kept.write(site, to: root, for: circumstances) } else { file.forget(in: root) }
  }
}
