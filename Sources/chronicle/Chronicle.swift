import ArgumentParser
import CMalloc
import ChronicleModel
import Foundation

@main
struct Chronicle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronicle",
    abstract: "Turns a folder of news clippings on diplomacy into a site that can be cited.",
    discussion: """
      A chronicle is a folder: clippings under content/clippings become articles under \
      content/articles, which you may correct by hand, and these become the site under public.

      Examples:
        chronicle init talks          a new chronicle in the folder 'talks'
        chronicle build talks         read new clippings, build talks/public
        chronicle check talks         everything that can be wrong
        chronicle diff talks          what the next publication will change
        chronicle list people         who is named, how often, from when to when
        chronicle explain 2006-12-27  why something stands there as it does
        chronicle read clipping.txt   what is read in a clipping, as JSON
        chronicle --generate-completion-script bash
      """,
    version: programVersion,
    subcommands: [
      Init.self, New.self, Import.self, Build.self, Serve.self, Check.self, Diff.self, List.self,
      People.self,
      Explain.self, Read.self, Evaluate.self,
    ],
    helpNames: .shortAndLong)

  /// Runs the command that the arguments name.
  ///
  /// The main thread waits, and does not leave, as it would where `main` is asynchronous: tools that look
  /// into a running program (valgrind) lose it then.
  static func main() {
    keepMemory()
    hearSignals()
    Task.detached {
      await runCommand()
      exit()
    }
    while true { pause() }
  }

  /// Runs the command that the arguments name; what is wrong with its use is told with the usage of that
  /// command.
  private static func runCommand() async {
    do {
      try refuseUnknownCommand(CommandLine.arguments.dropFirst())
      var command = try await asyncParseAsRoot(nil)
      do {
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch let error as ValidationError {
        let usage = usageString(for: type(of: command))
        let path = "chronicle help \(words(of: type(of: command)))"
        Terminal().say("Error: \(error.message)\nUsage: \(usage)\n  '\(path)' tells more.")
        throw ExitCode.validationFailure
      }
    } catch {
      exit(withError: error)
    }
  }

  /// How a command is called: `build`, `people merge`.
  private static func words(of command: any ParsableCommand.Type) -> String {
    let group = configuration.subcommands.first { group in
      group.configuration.subcommands.contains { $0 == command }
    }
    return ([group?._commandName].compactMap { $0 } + [command._commandName])
      .joined(separator: " ")
  }

  /// Follows the words of a command, or those after `help`, down to the first that names none.
  private static func refuseUnknownCommand(_ words: ArraySlice<String>) throws {
    var group: any ParsableCommand.Type = Chronicle.self
    for word in words.drop(while: { $0 == "help" }) {
      let names = group.configuration.subcommands.map { $0._commandName }
      if names.isEmpty || word.hasPrefix("-") { return }
      guard let next = group.configuration.subcommands.first(where: { $0._commandName == word })
      else { throw unknownCommand(word, in: group, names) }
      group = next
    }
  }

  private static func unknownCommand(
    _ word: String, in group: any ParsableCommand.Type, _ names: [String]
  ) -> ExitCode {
    let isTop = group == Chronicle.self
    let above = isTop ? "" : " " + group._commandName
    let names = isTop ? names + ["help"] : names
    let near = nearest(to: word, among: names).map { " Did you mean '\($0)'?" } ?? ""
    Terminal().say(
      """
      Error: There is no command '\(isTop ? "" : group._commandName + " ")\(printable(word))'.\(near)
      The commands are: \(names.joined(separator: ", ")).
        'chronicle help\(above)' tells what each does.
      """)
    return .validationFailure
  }
}

/// Tells the C library to keep memory that was given back, since a build asks for it again at once: a tenth
/// of its time goes into asking the system otherwise.
private func keepMemory() {
  #if canImport(Glibc)
    mallopt(M_TOP_PAD, 16 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  #endif
}

/// Lets the program be ended also where the one that began it was deaf to signals, which a child inherits.
private func hearSignals() {
  var signals = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

/// The version of this program.
let programVersion = "0.1.0"
