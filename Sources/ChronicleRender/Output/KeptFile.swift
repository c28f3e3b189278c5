import ChronicleCatalogue
import ChronicleExport
import ChronicleModel

// How a build knows what it need not make again.
//
// While a file of the site is made, the catalogue notes which of its parts are read (`Reads`). The file's
// key is the fingerprint of these parts as they are, of the file's template, and of what concerns all
// files: the program, the configuration, the plan. The key is kept with the fingerprint of the file's
// bytes. In the next build, a file that has the same key from the same notes would read the same and come
// out the same: where it stands as it was written, it is neither made nor read nor written.
//
// What a file reads cannot be noted where its making runs on several threads: the terms of the search are
// found first (`KeptTerms`), and their files are known by what they are then made from.

/// What is kept of a file that was made.
public struct KeptFile: Sendable, Hashable {
  public let reads: Reads
  public let key: Fingerprint
  /// The fingerprint of the file's bytes.
  public let content: Fingerprint

  public init(reads: Reads, key: Fingerprint, content: Fingerprint) {
    self.reads = reads
    self.key = key
    self.content = content
  }
}

/// What is kept from a build for the next.
public struct KeptSite: Sendable {
  /// The files that stand as they were written, by path.
  public var files: [String: KeptFile] = [:]
  /// Fetches the terms of the search.
  public var terms: @Sendable () -> KeptTerms? = { nil }

  public init() {}
}

/// The keys of a site's files.
public struct SiteKeys: Sendable {
  let form: NotepadForm
  private let prints: PartPrints
  /// Program, configuration, plan.
  private let common: Fingerprint

  init(_ catalogue: Catalogue, _ prints: PartPrints, common: Fingerprint) {
    form = NotepadForm(catalogue)
    self.prints = prints
    self.common = common
  }

  /// Makes something of the catalogue and notes what it reads.
  public func noting<Result>(_ work: () -> Result) -> (result: Result, reads: Reads) {
    ChronicleCatalogue.noting(of: form, work)
  }

  /// What is to be kept of a file, if anything.
  public func kept(_ file: OutputFile, _ reads: Reads, _ content: Fingerprint) -> KeptFile? {
    switch file.origin {
    case .given: nil
    case .noted(let own):
      key(own, reads).map { KeptFile(reads: reads, key: $0, content: content) }
    }
  }

  /// Whether a file that is made from its own notes would come out as it did.
  func isSame(_ kept: KeptFile, own: Fingerprint) -> Bool {
    key(own, kept.reads) == kept.key
  }

  private func key(_ own: Fingerprint, _ reads: Reads) -> Fingerprint? {
    reads.key(prints).map { mixed([common, own, $0]) }
  }
}

func mixed(_ prints: [Fingerprint]) -> Fingerprint {
  var mixer = FingerprintMixer()
  for print in prints { mixer.add(print) }
  return mixer.fingerprint
}
