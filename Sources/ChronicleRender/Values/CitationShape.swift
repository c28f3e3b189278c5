import ChronicleExport
import ChronicleModel
import ChronicleSite

extension Citation {
  static let shape = Shape<Citation>([
    .text("title") { $0.shownTitle },
    .html("chicago") { chicago($0) },
    .html("apa") { apa($0) },
    .texts("authors") { $0.authors.filter { !$0.isAgency }.map(\.name) },
    .list("files", CitationFile.shape) { citationFiles($0) },
  ])
}

/// A citation in a format for reference managers, which the page holds in itself.
struct CitationFile: Sendable {
  var format: String
  var name: String
  var text: String
  var type: String
}

extension CitationFile {
  static let shape = Shape<CitationFile>([
    .text("format") { $0.format },
    .text("name") { $0.name },
    .text("text") { $0.text },
    .text("href") { dataAddress($0.text, type: $0.type) },
  ])
}

private func citationFiles(_ citation: Citation) -> [CitationFile] {
  [
    CitationFile(
      format: "BibTeX", name: "\(citation.id).bib", text: bibTeX(citation),
      type: "application/x-bibtex"),
    CitationFile(
      format: "RIS", name: "\(citation.id).ris", text: ris(citation),
      type: "application/x-research-info-systems"),
    CitationFile(
      format: "CSL-JSON", name: "\(citation.id).json", text: "[\(csl(citation).text)]",
      type: "application/vnd.citationstyles.csl+json"),
  ]
}
