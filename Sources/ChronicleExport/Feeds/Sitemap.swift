import ChronicleModel
import ChronicleSite

/// What search engines ask for: the site map, where the address is known, and robots.txt.
func sitemapFiles(of plan: SitePlan) -> [ExportFile] {
  var files = [ExportFile("robots.txt") { robots(of: plan) }]
  if let url = plan.configuration.url {
    files.append(ExportFile("sitemap.xml") { sitemap(of: plan, url: url) })
  }
  return files
}

/// All pages (sitemaps.org); more than 50,000 are left out, since the format ends there.
private func sitemap(of plan: SitePlan, url: String) -> [UInt8] {
  var xml = XML()
  xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  xml.add("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  let paths = plan.pages.filter { $0 != .notFound }.map { $0 == .home(1) ? "" : plan.path(of: $0) }
  for path in paths.sorted().prefix(50_000) {
    xml.add("<url><loc>")
    xml.add(text: url + address(of: path))
    xml.add("</loc></url>\n")
  }
  xml.add("</urlset>\n")
  return xml.bytes
}

private func robots(of plan: SitePlan) -> [UInt8] {
  var text = "User-agent: *\nAllow: /\n"
  if let url = plan.configuration.url { text += "Sitemap: \(url)sitemap.xml\n" }
  return Array(text.utf8)
}
