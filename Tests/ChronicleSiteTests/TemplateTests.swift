import ChronicleDiagnostics
import ChronicleRender
import Testing

@Suite struct TemplateTests {
  private func findings(_ templates: [String: String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = TemplateSet(templates.mapValues { Array($0.utf8) }, wording: english, &diagnostics)
    return diagnostics
  }

  @Test func findsNoFaultInTheBuiltInTemplates() {
    #expect(findings([:]).map(\.message) == [])
  }

  @Test(arguments: [
    ("{{genrator}}", "1:3", "did you mean 'generator'?"),
    ("a\n {{#articles}}{{titel}}{{/articles}}", "2:17", "did you mean 'title'?"),
    ("{{#articles}}{{date.word}}{{/articles}}", "1:16", "did you mean 'words'?"),
    ("{{#nothing}}{{/nothing}}", "1:4", "there are:"),
    ("{{= <% %> =}}<%hree.home%>", "1:16", "did you mean 'here'?"),
  ])
  func namesUnknownValues(template: String, place: String, help: String) throws {
    let found = try #require(findings(["home.mustache": template]).first)
    #expect(found.id == "unknown-template-value")
    #expect(found.location.description == "templates/home.mustache:\(place)")
    #expect(found.help?.contains(help) == true)
  }

  @Test(arguments: [
    "{{#articles}}{{title}}{{site.title}}{{number}}{{/articles}}", "{{#named}}{{root}}{{/named}}",
    "{{#span.first}}{{span.first.words}}{{words}}{{/span.first}}",
    "{{^has.named}}nobody{{/has.named}}{{! {{anything}}",
    "{{#articles}}{{#people}}{{name}}{{summary}}{{/people}}{{/articles}}",
  ])
  func takesNamesFromTheScopesAround(template: String) {
    #expect(findings(["home.mustache": template]) == [])
  }

  @Test func checksPartialsWithTheValuesOfTheirPlace() throws {
    let found = findings([
      "partials/article-row.mustache": "{{title}}{{weekday}}"
    ]).filter { $0.id == "unknown-template-value" }
    let only = try #require(found.first)
    #expect(only.location.path == "templates/partials/article-row.mustache")
  }

  @Test(arguments: [
    ("{{#articles}}", "template-syntax"), ("{{title", "template-syntax"),
    ("{{#articles}}{{/years}}", "template-syntax"), ("{{> partials/nothing}}", "unknown-partial"),
    ("{{> home}}", "template-recursion"), ("{{{page.title}}}", "unescaped-value"),
    ("{{#articles}}{{#date}}{{{words}}}{{/date}}{{/articles}}", "unescaped-value"),
  ])
  func reportsFaults(template: String, id: String) {
    let found = findings(["home.mustache": template])
    #expect(found.map(\.id) == [id])
    #expect(found.first?.location.line == 1)
  }

  @Test func warnsOfAFileThatNothingAsksFor() {
    let found = findings([
      "persom.mustache": "{{name}}", "partials/mine.mustache": "Mine.", "assets/own.css": "p {}",
      "home.mustache": "{{> partials/mine}}", "notes.txt": "Notes.",
    ])
    #expect(found.map(\.id) == ["unused-template", "unused-template"])
    #expect(found.map(\.location.path) == ["templates/notes.txt", "templates/persom.mustache"])
    #expect(found.last?.help == "did you mean 'templates/person.mustache'?")
  }

  @Test func warnsOfEscapedHTML() {
    #expect(findings(["page.mustache": "{{body}}"]).map(\.id) == ["escaped-html"])
  }

  @Test func reportsWhatIsNotUTF8() {
    var diagnostics: [Diagnostic] = []
    _ = TemplateSet(["home.mustache": [0xFF, 0xFE]], wording: english, &diagnostics)
    #expect(diagnostics.map(\.id) == ["invalid-encoding"])
  }
}
