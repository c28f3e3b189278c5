// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the flow: a clipping enters at ChronicleImport and leaves,
// as files of a site, at ChronicleRender. `chronicle` joins them and is the only one to touch
// the disk, the clock and the environment. docs/architecture.md tells the rest.

let package = Package(
  name: "chronicle",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "chronicle", targets: ["chronicle"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // MARK: The command line

    .executableTarget(
      name: "chronicle",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleFacts", "ChronicleImport",
        "ChronicleEvaluation", "ChronicleCatalogue", "ChronicleSite", "ChronicleMarkdown",
        "ChronicleRender", "ChronicleCheck", "ChronicleDesk", "ChronicleWebPage", "CMalloc",
        "CTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["chronicle", "ChronicleTestSupport"],
      exclude: ["Mistakes", "Decisions", "Sites"],
      swiftSettings: strict),

    // MARK: The vocabulary

    // What is wrong, and where. Depends on nothing.
    .target(name: "ChronicleDiagnostics", swiftSettings: strict),
    // Articles, people, events, EDTF dates, slugs, and the files that hold them.
    .target(
      name: "ChronicleModel",
      dependencies: [
        "ChronicleDiagnostics", "CCrypto", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleModelTests",
      dependencies: [
        "ChronicleModel", "ChronicleTestSupport", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    // The facts that the program carries: office holders, events, places, words.
    .target(
      name: "ChronicleFacts",
      dependencies: ["ChronicleModel", "CFacts"],
      exclude: ["Data"],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleFactsTests",
      dependencies: ["ChronicleFacts", "ChronicleModel", "ChronicleTestSupport"],
      swiftSettings: strict),

    // MARK: From clippings to article files

    // A saved web page -> its title, dates and paragraphs. The only user of libxml2.
    .target(
      name: "ChronicleWebPage", dependencies: ["ChronicleModel", "CXML2"], swiftSettings: strict),
    .testTarget(
      name: "ChronicleWebPageTests",
      dependencies: ["ChronicleWebPage", "ChronicleModel", "ChronicleTestSupport"],
      exclude: ["Pages"],
      swiftSettings: strict),
    // Reads a clipping: its article, date, people and meetings. Knows no site.
    .target(
      name: "ChronicleImport",
      dependencies: ["ChronicleDiagnostics", "ChronicleModel", "ChronicleFacts"],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleImportTests",
      dependencies: [
        "ChronicleImport", "ChronicleFacts", "ChronicleModel", "ChronicleTestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),

    // How well clippings are read, against gold files. Knows no reader and no disk.
    .target(
      name: "ChronicleEvaluation",
      dependencies: ["ChronicleModel"],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleEvaluationTests",
      dependencies: ["ChronicleEvaluation", "ChronicleModel"],
      swiftSettings: strict),

    // MARK: From article files to a site

    // Article files -> people, mentions, days, places, meetings. Knows no page.
    .target(
      name: "ChronicleCatalogue",
      dependencies: ["ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "CNotepad"],
      swiftSettings: strict),
    // What can be wrong in a chronicle although its files can be read. Knows no disk.
    .target(
      name: "ChronicleCheck",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleCheckTests",
      dependencies: [
        "ChronicleCheck", "ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue",
      ],
      swiftSettings: strict),
    // What an editor does with a chronicle's files: merge persons, begin a file, list. Knows no disk.
    .target(
      name: "ChronicleDesk",
      dependencies: ["ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue"],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleDeskTests",
      dependencies: [
        "ChronicleDesk", "ChronicleDiagnostics", "ChronicleModel", "ChronicleCatalogue",
      ],
      swiftSettings: strict),
    // The catalogue -> pages: addresses and views. Knows no HTML.
    .target(
      name: "ChronicleSite",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
      ],
      swiftSettings: strict),
    // Markdown -> HTML and sentences. The only user of cmark.
    .target(
      name: "ChronicleMarkdown",
      dependencies: ["ChronicleDiagnostics", "ChronicleModel", "CCMark"],
      swiftSettings: strict),
    // The catalogue in the forms that travel: citations, data, feeds, the search index.
    .target(
      name: "ChronicleExport",
      dependencies: [
        "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue", "ChronicleSite",
      ],
      swiftSettings: strict),
    // A page's view and its template -> the bytes of a file.
    .target(
      name: "ChronicleRender",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
        "ChronicleSite", "ChronicleExport", "CTemplates",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChronicleSiteTests",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
        "ChronicleSite", "ChronicleExport", "ChronicleRender", "ChronicleTestSupport", "CSQLite",
      ],
      swiftSettings: strict),

    // Texts that nobody should have to read: fuzzing, excess, what strangers put into fields.
    .testTarget(
      name: "HostileInputTests",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
        "ChronicleImport", "ChronicleRender", "ChronicleTestSupport", "HostileParsers",
      ],
      exclude: ["Finds"],
      swiftSettings: strict),
    // Each part that reads what strangers wrote, for those tests and the fuzzer.
    .target(
      name: "HostileParsers",
      dependencies: [
        "ChronicleDiagnostics", "ChronicleModel", "ChronicleMarkdown", "ChronicleCatalogue",
        "ChronicleImport", "ChronicleWebPage", "ChronicleRender",
      ],
      path: "Tests/HostileParsers",
      swiftSettings: strict),

    // MARK: C

    // The files under Sources/ChronicleFacts/Data and templates/, as bytes in the program.
    .target(name: "CFacts"),
    .target(name: "CTemplates"),
    // A thread's notepad: what is read of a catalogue while a page is made.
    .target(name: "CNotepad"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // The C library's own settings of memory.
    .systemLibrary(name: "CMalloc"),
    // For tests only: SQLite judges the database that we write.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // MARK: Tests of the repository, and what tests share

    .target(
      name: "ChronicleTestSupport",
      dependencies: ["ChronicleDiagnostics"],
      path: "Tests/ChronicleTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["ChronicleTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a main function of its own, so that its target is there only when scripts/fuzz asks.
if Context.environment["CHRONICLE_FUZZER"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzzer", dependencies: ["HostileParsers"], path: "Tests/Fuzzer",
      swiftSettings: strict))
}

/// Our own targets compile without a warning, and every file names the modules it draws on.
var strict: [SwiftSetting] {
  [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
