import ArgumentParser
import ChronicleDesk

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Merge, part or rename persons.",
    discussion: """
      These commands edit the files of content/people and the articles that name the persons; comments, \
      order and form of what you wrote stay. Addresses that were published lead on. Nothing else is \
      written: 'chronicle build' makes the site anew.

      Examples:
        chronicle people merge song-min-soo song-min-soon --dry-run
        chronicle people split cho-tae-yong "Cho Tai-young" --article 2013-04-22-yun-drops-tokyo-trip
        chronicle people rename roh-moo-hyun "Roh Moo Hyun"
      """,
    subcommands: [PeopleMerge.self, PeopleSplit.self, PeopleRename.self])
}

struct PeopleMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one person of two.",
    discussion: """
      Whatever named the first names the second from then on. The names of the first become aliases, so \
      that clippings are read alike; the file of the first goes, and its address leads on. Where both \
      files say something, the second's word holds, and you are told.

      Examples:
        chronicle people merge song-min-soo song-min-soon --dry-run
        chronicle people merge song-min-soo song-min-soon --root talks
      """)

  @Argument(help: "The id that goes.")
  var other: String

  @Argument(help: "The id that stays.")
  var kept: String

  @OptionGroup var options: DeskOptions

  func run() async throws {
    try await options.revise { $0.merging(other, into: kept) }
  }
}

struct PeopleSplit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Part two persons who were taken for one.",
    discussion: """
      In the articles that you name, or wherever the words that you name are linked, another person is \
      meant. That person gets a file, and the files say that the two are not one. The articles concerned \
      are yours from then on: an import keeps them as they are.

      Examples:
        chronicle people split cho-tae-yong "Cho Tai-young" --article 2013-04-22-yun-drops-tokyo-trip
        chronicle people split kim-yong-il "Kim Yong-il (premier)" --form "Premier Kim" --dry-run
      """)

  @Argument(help: "The id that stands for two.")
  var person: String

  @Argument(help: "The other person's name, or their id.", transform: statedName)
  var name: String

  @Option(
    name: .customLong("article"), parsing: .singleValue,
    help: ArgumentHelp("An article that means the other person throughout.", valueName: "id"))
  var articles: [String] = []

  @Option(
    name: .customLong("form"), parsing: .singleValue,
    help: ArgumentHelp(
      "Words that mean the other person wherever they are linked.", valueName: "words"))
  var forms: [String] = []

  @OptionGroup var options: DeskOptions

  func validate() throws {
    if articles.isEmpty == forms.isEmpty {
      throw ValidationError("Name the articles (--article) or the words (--form), one of the two.")
    }
  }

  func run() async throws {
    try await options.revise { desk in
      desk.splitting(
        person, name: name, articles: articles.map { ChronicleFolder.id(ofArticle: $0) },
        forms: forms)
    }
  }
}

struct PeopleRename: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a person another name, and its address.",
    discussion: """
      The file and its address follow the name, the old address leads on, and the old name becomes an \
      alias. A new name in the form of an id changes the address alone.

      Examples:
        chronicle people rename cho-tai-young "Cho Tai-yong" --dry-run
        chronicle people rename cho-tai-young cho-tai-young-spokesman
        chronicle people rename roh-moo-hyun "Roh Moo Hyun" --keep-address
      """)

  @Argument(help: "The person's id.")
  var person: String

  @Argument(help: "The new name, or the new id.", transform: statedName)
  var name: String

  @Flag(help: "Change the name only.")
  var keepAddress = false

  @OptionGroup var options: DeskOptions

  func run() async throws {
    try await options.revise { $0.renaming(person, to: name, keepsID: keepAddress) }
  }
}
