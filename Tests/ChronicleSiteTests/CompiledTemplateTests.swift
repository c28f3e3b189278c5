import ChronicleCatalogue
import ChronicleDiagnostics
import ChronicleModel
import ChronicleRender
import ChronicleSite
import Testing

/// Templates give the same bytes by our own renderer as by swift-mustache.
@Suite struct CompiledTemplateTests {
  private func plan() async -> SitePlan {
    let site = SiteInMemory([
      ("articles/2006-12-27-dialogue.md", seoul), ("articles/2006-12-20-visit.md", announcement),
      ("articles/undated.md", "---\ntitle: \"<No> & 'date'\"\n---\nHe \"spoke\" <there>."),
      ("people/shinzo-abe.md", abe), ("pages/about.md", "---\ntitle: About\n---\nText."),
    ])
    var diagnostics: [Diagnostic] = []
    return SitePlan(
      await site.catalogue().catalogue, configuration: Configuration(), wording: english,
      generator: "test", &diagnostics)
  }

  private func expectAgreement(_ files: [String: String], _ plan: SitePlan) {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(files.mapValues { Array($0.utf8) }, wording: english, &diagnostics)
    for page in plan.pages {
      let value = value(of: page, in: plan)
      let text = String(decoding: templates.render(page.kind, value), as: UTF8.self)
      let reference = String(decoding: templates.renderByLibrary(page.kind, value), as: UTF8.self)
      #expect(text == reference, "\(plan.path(of: page)) \(files)")
    }
  }

  @Test func agreesOnTheBuiltInTemplates() async { expectAgreement([:], await plan()) }

  @Test func agreesWithRowsRenderedBefore() async {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet([:], wording: english, &diagnostics)
    let plan = await plan()
    let rows = await RenderedRows(of: plan, with: templates)
    for page in plan.pages {
      #expect(
        render(page, in: plan, with: templates, rows: rows)
          == render(page, in: plan, with: templates, rows: nil), "\(plan.path(of: page))")
    }
  }

  /// A hundred templates of random pieces, of which those that are Mustache are compared.
  @Test func agreesOnRandomTemplates() async {
    let plan = await plan()
    let pieces = [
      "{{#articles}}", "{{/articles}}", "{{^articles}}", "{{#is_first}}", "{{/is_first}}",
      "{{number}}",
      "{{{number}}}", "{{& number}}", "\n", "\n", "  ", "\t", "x", "{", "}", "{{! note\n note }}",
      "{{> partials/date}}", "{{title}}", "{{#date}}", "{{/date}}", "{{date.words}}", "{{.}}", "é",
      "{{#has.years}}", "{{/has.years}}", "{{#years}}", "{{/years}}", "{{ root }}", "{{nothing}}",
    ]
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let page = Page.home(1)
    let value = value(of: page, in: plan)
    for _ in 0..<100 {
      var text = ""
      var open: [String] = []
      for _ in 0..<(3 + next(60)) {
        let piece = pieces[next(pieces.count)]
        if piece.hasPrefix("{{#") || piece.hasPrefix("{{^") {
          open.append("{{/" + piece.dropFirst(3))
        } else if piece.hasPrefix("{{/") {
          text += open.popLast() ?? ""
          continue
        }
        text += piece
      }
      text += open.reversed().joined(separator: next(2) == 0 ? "\n" : "")
      var diagnostics: [Diagnostic] = []
      let templates = TemplateSet(["home.mustache": Array(text.utf8)], wording: english, &diagnostics)
      if diagnostics.contains(where: { $0.id == "no-text" }) { continue }
      #expect(
        templates.render("home", value) == templates.renderByLibrary("home", value), "\(text)")
    }
  }
}
