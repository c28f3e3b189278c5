import ChronicleModel

/// The pages of the site that stands in an output folder, by their paths.
func publishedPages(in output: String) -> Set<String> {
  Set(((try? OwnedFiles(of: output))?.paths ?? []).filter { $0.hasSuffix(".html") })
}

/// The pages that a sitemap names, by their paths below the address that all of them share.
///
/// Nil where the file is no sitemap.
func pagesOfSitemap(_ path: String) throws(FileError) -> Set<String>? {
  let text = String(decoding: try readFile(path), as: UTF8.self)
  let addresses = text.split(separator: "<loc>").dropFirst().map { piece in
    String(piece.prefix { $0 != "<" }).replacing("&amp;", with: "&")
  }
  guard let home = addresses.min(by: { $0.count < $1.count }) else { return nil }
  let start =
    home.hasSuffix("/") ? home.count : (home.lastIndex(of: "/").map { home[...$0].count } ?? 0)
  return Set(
    addresses.map { address in
      let rest = String(address.dropFirst(start))
      return rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
    })
}
