import ChronicleCatalogue
import ChronicleModel

/// A content file with its fields filled in as far as they are known, and the others explained.
public struct NewFile: Sendable {
  /// From the chronicle's folder.
  public var path: String
  public var text: String

  /// An article, kept out of the site until its writer takes `draft` away.
  public static func article(title: String, date: EDTF?) -> NewFile {
    let day = date.map { $0.day.map { "\($0)-" } ?? $0.first.map { "\($0.year)-" } ?? "" } ?? ""
    return NewFile(
      path: "content/articles/\(day)\(slug(for: title, limit: 50)).md",
      text: """
        ---
        # Lines that begin with # are notes to you; take the # away to use a field.
        title: \(quoted(title))

        # When it was published: 2006-12-27, 2006-12, 2006, 2003-11~ (about), 2003-09-22/2003-12-08 (between).
        date: \(date.map { quoted($0.description) } ?? "null")

        # Take this line away when the article is ready for the site.
        draft: true

        # Where it was written, and by whom.
        # dateline: Tokyo
        # agency: Meridian News
        # byline: [Jane Roe]
        # lang: en

        # The paper; or more of it: {name: The Harbour Ledger, url: "https://…", retrieved: "2024-05-01"}
        # source: The Harbour Ledger

        # Who met whom. Ids are the names of files in content/people; status is held, scheduled or cancelled;
        # mode is visit, talks, multilateral or phone.
        # meetings:
        #   - {who: [song-min-soon, shinzo-abe], date: "2006-12-27", place: Tokyo, status: held, mode: visit}

        # In the text below, names, days and places are links:
        #   [Abe](person:shinzo-abe) came on [Wednesday](date:2006-12-27) to [Seoul](place:seoul).
        ---

        """)
  }

  public static func event(title: String, date: EDTF) -> NewFile {
    let day = date.first.map { "\($0)-" } ?? ""
    return NewFile(
      path: "content/events/\(day)\(slug(for: title, limit: 50)).md",
      text: """
        ---
        title: \(quoted(title))

        # When it happened: 2005-09-19, 2005-09, or from one day to another: 2005-07-26/2005-09-19.
        date: \(quoted(date.description))

        # place: Beijing

        # How articles refer to it: they are dated by it, and lead to it.
        # aliases: [Sept. 19 joint statement]

        # Who took part: the names of files in content/people.
        # people: [song-min-soon, christopher-hill]

        # Below the line: what happened, in Markdown.
        ---

        """)
  }

  public static func page(title: String) -> NewFile {
    NewFile(
      path: "content/pages/\(slug(for: title, limit: 50)).md",
      text: """
        ---
        title: \(quoted(title))

        # Where the page had another address, that one leads on:
        # formerly: [old-name]

        # Below the line: the text, in Markdown.
        ---

        """)
  }
}

extension Desk {
  /// A file for a person, with what the program and the texts know of them.
  ///
  /// - Parameter offices: Those of which the program knows.
  public func newPerson(named name: String, offices: [Office] = []) -> NewFile {
    let id = slug(for: name, limit: 200)
    var known = person(id) ?? Person(id: id, name: name)
    if known.offices.isEmpty { known.offices = offices }
    let words = known.name.split(separator: " ").map(String.init)
    let isFamilyFirst = content.familyFirst.contains(folded(words.first ?? ""))
    let family = known.family ?? (isFamilyFirst ? words.first : words.last) ?? known.name
    let forms = (known.aliases + fullNames(id)).filter { $0 != known.name }
    let aliases = forms.enumerated().filter { !forms[..<$0].contains($1) }.map(\.element)
    let officeLines =
      known.offices.isEmpty
      ? [
        "# offices:",
        "#   - {title: Minister of Foreign Affairs, short: Foreign Minister, country: Japan, from: \"2005-10-31\", to: \"2007-08-27\"}",
      ] : ["offices:"] + known.offices.map { "  - " + $0.yaml }
    func line(_ key: String, _ value: String?, example: String) -> String {
      value.map { "\(key): \(plainOrQuoted($0))" } ?? "# \(key): \(example)"
    }
    let lines =
      [
        "---", "name: \(plainOrQuoted(known.name))", "",
        "# The part by which the name is sorted.", "family: \(plainOrQuoted(family))", "",
        line("native", known.native, example: "송민순"), "",
        "# Other forms in which texts give the name.",
        aliases.isEmpty
          ? "# aliases: [Another Spelling]"
          : "aliases: [\(aliases.map(plainOrQuoted).joined(separator: ", "))]",
        "", line("born", known.born?.description, example: "\"1948-07-28\""),
        line("died", known.died?.description, example: "\"2020\""), "",
        "# What they were, and when; 'short' is what texts call them. Leave 'to' out while it lasts.",
      ] + officeLines + [
        "", "# Names that are never this person.", "# never: [Song Il-ho]", "",
        "# Below the line: a few sentences about the person, in Markdown.", "---", "",
      ]
    return NewFile(path: "content/people/\(id).md", text: lines.joined(separator: "\n"))
  }
}
