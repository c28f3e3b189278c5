import Foundation
import Testing

@Suite struct ListAndNewTests {
  @Test(arguments: [
    ("people", "id,name,mentions,articles,meetings,first,last,file"),
    ("articles", "id,date,title,paper,clipping,edited"),
    ("days", "day,published,told,meetings,events"),
    ("meetings", "date,who,place,status,mode,articles"),
    ("undated", "id,date,title,paper,clipping,edited"), ("duplicates", "kind,one,other,why"),
  ])
  func listsInThreeForms(_ kind: String, _ columns: String) throws {
    let folder = try smallChronicle()
    try folder.write("content/articles/old.md", "---\ntitle: \"=1+1, \\\"x\\\"\"\n---\nText.\n")
    try folder.write(
      "content/clippings/again.txt", sampleClipping.replacing("Meridian", with: "Strait"))
    #expect(try chronicle("import", folder.path).status == 0)
    let before = try folder.files(below: "")
    let csv = try chronicle("list", kind, folder.path, "--csv")
    #expect(csv.status == 0 && csv.output.hasPrefix(columns + "\r\n"), "\(csv.messages)")
    let rows = csv.output.split(separator: "\r\n").dropFirst()
    #expect(!rows.isEmpty)
    if kind == "undated" { #expect(csv.output.contains("\"'=1+1, \"\"x\"\"\"")) }
    let json = try chronicle("list", kind, folder.path, "--json")
    let objects = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(objects?.count == rows.count)
    #expect(
      objects?.first.map { Set($0.keys) } == Set(columns.split(separator: ",").map(String.init)))
    let table = try chronicle("list", kind, folder.path)
    #expect(table.output.split(separator: "\n").count == rows.count + 1)
    #expect(try folder.files(below: "") == before)
  }

  @Test func listsTheArticlesOfAPerson() throws {
    let folder = try smallChronicle()
    _ = try chronicle("import", folder.path)
    let run = try chronicle("list", "articles", "--person", "mario-conti", in: folder.url)
    #expect(run.output.split(separator: "\n").count == 2)
    let misspelt = try chronicle("list", "articles", "--person", "mario-cont", in: folder.url)
    #expect(misspelt.status == 1 && misspelt.messages.contains("did you mean 'mario-conti'?"))
    #expect(try chronicle("list", "peple", in: folder.url).status == 64)
    #expect(try chronicle("list", "days", "--person", "x", in: folder.url).status == 64)
  }

  /// What is begun builds as it stands, and says what its fields are for.
  @Test func beginsFilesThatBuild() throws {
    let folder = try smallChronicle()
    let begun = [
      ["article", "Talks: \"a round\" in Rome", "--date", "2024-03"],
      ["article", "../../etc/passwd"],
      ["person", "Anna Lindqvist"], ["person", "Ban Ki-moon"], ["person", "송민순"],
      ["event", "Joint statement # 1", "--date", "2005-07-26/2005-09-19"], ["page", "About us"],
    ]
    for words in begun {
      let run = try chronicle(["new"] + words + ["--root", folder.path])
      #expect(run.status == 0, "\(run.messages)")
      let path = String(run.output.dropLast())
      #expect(path.hasPrefix(folder.path + "/content/") && !path.contains(".."))
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("# "))
    }
    #expect(try chronicle("new", "page", "About us", in: folder.url).status == 1)
    let built = try chronicle("build", folder.path)
    #expect(built.status == 0, "\(built.messages)")
    #expect(built.messages.contains("2 drafts"))
    #expect(try folder.read("content/people/ban-ki-moon.md").contains("offices:\n  - {title"))
    #expect(try chronicle("new", "event", "X", "--date", "27.12.2006", in: folder.url).status == 64)
  }
}
