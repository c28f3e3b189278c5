import ArgumentParser

@main
struct Chronicle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronicle",
    abstract: "Turns a folder of news clippings on diplomacy into a site that can be cited.",
    discussion: """
      A chronicle is a folder: clippings under content/clippings become articles under \
      content/articles, which you may correct by hand, and these become the site under public.

      Examples:
        chronicle init talks              a new chronicle in the folder 'talks'
        chronicle build talks             read new clippings, build talks/public
        chronicle read clipping.txt       what the program reads in a clipping, as JSON
        chronicle evaluate Tests/Gold     how well clippings are read, against gold files
        chronicle --generate-completion-script bash
      """,
    version: programVersion,
    subcommands: [Init.self, Import.self, Build.self, Read.self, Evaluate.self],
    helpNames: .shortAndLong)
}

/// The version of this program.
let programVersion = "0.1.0"
