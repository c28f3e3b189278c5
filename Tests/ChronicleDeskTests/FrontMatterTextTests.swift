import ChronicleModel
import Testing

@Suite struct FrontMatterTextTests {
  struct Case: Sendable {
    var before: String
    var after: String
    var edit: @Sendable (inout FrontMatterText) -> Bool
  }

  /// Everything but the place concerned stays as it was written.
  @Test(arguments: [
    Case(
      before: "name: A # as he signs\naliases: [B]   # both\n",
      after: "name: A # as he signs\naliases: [B, \"C, D\"]   # both\n"
    ) { $0.add(["C, D"], toList: "aliases") },
    Case(before: "aliases: [ B , ]\n", after: "aliases: [ B, C , ]\n") {
      $0.add(["C"], toList: "aliases")
    },
    Case(
      before: "aliases:\n    - \"B 송\" # one\n    # two\nname: A\n",
      after: "aliases:\n    - \"B 송\" # one\n    - C\n    # two\nname: A\n"
    ) { $0.add(["C"], toList: "aliases") },
    Case(
      before: "aliases:\r\n- B\r\nname: A\r\n", after: "aliases:\r\n- B\r\n- C\r\nname: A\r\n"
    ) { $0.add(["C"], toList: "aliases") },
    Case(before: "name: A\n", after: "name: A\nformerly: [b, c]\n") {
      $0.add(["b", "c"], toList: "formerly")
    },
    Case(before: "never:   # nobody\nname: A\n", after: "never: [b]   # nobody\nname: A\n") {
      $0.add(["b"], toList: "never")
    },
    Case(before: "never: ~\n", after: "never: [b]\n") { $0.add(["b"], toList: "never") },
    Case(before: "never: []\n", after: "never: [b]\n") { $0.add(["b"], toList: "never") },
    Case(before: "aliases: 'It''s'\n", after: "aliases: ['It''s', C]\n") {
      $0.add(["C"], toList: "aliases")
    },
    Case(before: "name: 'A' # x\n", after: "name: \"C: D\" # x\n") { $0.set("name", to: "C: D") },
    Case(before: "a: [b, c, d]\n", after: "a: [b, d]\n") { $0.remove("c", fromList: "a") },
    Case(before: "a: [b, c]\n", after: "a: [b]\n") { $0.remove("c", fromList: "a") },
    Case(before: "a: [c]\nb: d\n", after: "b: d\n") { $0.remove("c", fromList: "a") },
    Case(before: "a:\n  - b # x\n  - c # y\n", after: "a:\n  - b # x\n") {
      $0.remove("c", fromList: "a")
    },
    Case(
      before:
        "meetings:\n  - {who: [x, 'old'], place: Seoul} # kept\n  - who:\n      - old\n      - y\n",
      after:
        "meetings:\n  - {who: [x, new], place: Seoul} # kept\n  - who:\n      - new\n      - y\n"
    ) { $0.replacePerson("old", by: "new") },
    Case(
      before: "people: [old, new]\nmeetings:\n  - {who: [old, new]}\n  - {who: [old, new, x]}\n",
      after: "people: [new]\nmeetings:\n  - {who: [new, x]}\n"
    ) { $0.replacePerson("old", by: "new") },
    Case(before: "people: old\n", after: "people: new\n") { $0.replacePerson("old", by: "new") },
  ])
  func keepsWhatSomebodyWrote(_ row: Case) {
    var file = FrontMatterText("---\n\(row.before)---\nText.\n")
    #expect(row.edit(&file))
    #expect(file.text == "---\n\(row.after)---\nText.\n")
  }

  @Test(arguments: [
    "aliases: {a: b}\n", "aliases: &x\n  - b\n", "aliases: >-\n  long\n  text\n", "a: [\n", "- a\n",
  ])
  func givesUpWhatItCannotFollow(_ yaml: String) {
    var file = FrontMatterText("---\n\(yaml)---\n")
    if file.add(["c"], toList: "aliases") {
      #expect(file.text.contains("c"))
    } else {
      #expect(file.text == "---\n\(yaml)---\n")
    }
  }

  @Test func movesLinksOnly() {
    #expect(
      relinked(
        "[A](person:a) [B](person:a-b) person:a <person:a>\n[c]: person:a\n", from: "a", to: "z")
        == "[A](person:z) [B](person:a-b) person:z <person:z>\n[c]: person:z\n")
    #expect(relinked("xperson:a)", from: "a", to: "z") == "xperson:a)")
  }
}
