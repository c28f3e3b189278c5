import ArgumentParser
import Foundation

/// Which chronicle, and how much to say.
struct SharedOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions
  @OptionGroup var voice: VoiceOptions

  /// The chronicle's folder as the user named it, without a final `/`.
  var path: String { place.path }
}

/// Which chronicle.
struct PlaceOptions: ParsableArguments {
  @Argument(
    help: "The chronicle's folder; by default the current one.", completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp("The chronicle's folder, as another way to name it.", valueName: "folder"),
    completion: .directory)
  var root: String?

  func validate() throws {
    if let folder, let root, folder != root {
      throw ValidationError("The folder is named twice: '\(folder)' and '--root \(root)'.")
    }
  }

  /// The chronicle's folder as the user named it, without a final `/`.
  var path: String {
    var path = folder ?? root ?? "."
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// How much to say, and how strictly to judge.
struct VoiceOptions: ParsableArguments {
  @Flag(help: "Exit with 1 on warnings too.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Also print what became of every input.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }
}
