import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel

/// What the chronicle was made from, as far as its articles do not tell.
public struct Making: Sendable {
  /// A clipping's name below `content/clippings`, and what keeps it from being read.
  public struct Clipping: Sendable, Hashable {
    public var name: String
    public var fault: String?

    /// The file that holds it: `talks.jsonl` of `talks.jsonl:12`, unless it could not be read.
    var file: String {
      guard fault == nil, let colon = name.lastIndex(of: ":"),
        Int(name[colon...].dropFirst()) != nil
      else { return name }
      return String(name[..<colon])
    }

    public init(name: String, fault: String? = nil) {
      self.name = name
      self.fault = fault
    }
  }

  public var clippings: [Clipping] = []
  /// The clippings of which articles were made that are not published yet.
  public var drafted: Set<String> = []
  /// With the article of each, as an index into the catalogue.
  public var corrections: [(correction: Correction, article: Int?)] = []
  /// Of all articles, drafts too, where there are corrections.
  private var ids: Set<String> = []

  public init() {}

  public init(_ content: Content) {
    clippings = content.clippings.map { Clipping(name: $0.name, fault: $0.fault) }
    drafted = Set(
      content.articles.filter { $0.article.isDraft }.compactMap { $0.article.source.clipping })
    corrections = content.corrections.map { ($0, nil) }
    ids = content.corrections.isEmpty ? [] : Set(content.articles.map { $0.article.id })
  }

  /// What was kept of the clippings, and the corrections; nil for damaged bytes. It does not know all articles,
  /// so that what `find` reports is to be left unsaid.
  public init?(kept bytes: [UInt8], _ corrections: [Correction]) {
    var rest = Unpacker(bytes)
    do throws(DamagedMemory) {
      clippings = try rest.list { rest throws(DamagedMemory) in
        Clipping(name: try rest.text(), fault: try rest.optionalText())
      }
      drafted = Set(try rest.texts())
    } catch {
      return nil
    }
    self.corrections = corrections.map { ($0, nil) }
  }

  /// What tells of the clippings, for the next build.
  public var keptClippings: [UInt8] {
    var packer = Packer()
    packer.add(clippings) { packer, clipping in
      packer.add(clipping.name)
      packer.add(clipping.fault)
    }
    packer.add(drafted.sorted())
    return packer.bytes
  }

  /// Finds the articles of the corrections; reports `unknown-article` where one names none.
  ///
  /// - Parameter catalogue: With the articles' own ids.
  public mutating func find(_ catalogue: Catalogue, _ diagnostics: inout [Diagnostic]) {
    for index in corrections.indices {
      guard let id = corrections[index].correction.article else { continue }
      corrections[index].article = catalogue.articles.firstIndex { $0.id == id }
      if ids.contains(id) { continue }
      diagnostics.append(
        Diagnostic(
          .error, "unknown-article", "there is no article '\(id)'",
          at: corrections[index].correction.location,
          help: nearest(to: id, among: ids.sorted()).map { "did you mean '\($0)'?" }
            ?? "write the name of its file in content/articles, without .md"))
    }
  }

  /// The fingerprint of all of it.
  public var print: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(clippings.count)
    for clipping in clippings {
      mixer.add(clipping.name)
      mixer.add(clipping.fault ?? "\0")
    }
    mixer.add(drafted.count)
    for name in drafted.sorted() { mixer.add(name) }
    for (correction, article) in corrections {
      mixer.add(String(reflecting: correction))
      mixer.add(article ?? -1)
    }
    return mixer.fingerprint
  }
}
