import ChronicleImport
import Foundation
import Testing

/// Family names, of a few by the row and of a world of office holders by the share that is found.
@Suite struct FamilyNameTests {
  @Test(arguments: PeopleCase.all("people-family-names.tsv"))
  func findsFamilyName(_ test: PeopleCase) {
    let parts = test.text.split(separator: ",", maxSplits: 1).map(String.init)
    let country = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : nil
    test.expect(familyName(of: parts[0], country: country, with: PeopleCase.reader))
  }

  /// The list stands outside the repository; where it is missing there is nothing to measure.
  @Test(.enabled(if: WorldLeaders.all.isEmpty == false))
  func findsFamilyNamesOfWorldLeaders() {
    let asian: Set<String> = [
      "China", "Taiwan", "Korea, North", "Korea, South", "Japan", "Mongolia",
    ]
    var (right, all, rightAsian, allAsian) = (0, 0, 0, 0)
    var wrong: [String] = []
    for leader in WorldLeaders.all {
      let found = familyName(
        of: leader.name, country: leader.country, with: PeopleCase.reader)
      let isRight = letters(found) == letters(leader.family)
      if !isRight {
        wrong.append("\(leader.country): \(leader.name) -> \(found), \(leader.family)")
      }
      all += 1
      right += isRight ? 1 : 0
      if asian.contains(leader.country) {
        allAsian += 1
        rightAsian += isRight ? 1 : 0
      }
    }
    let shown = wrong.joined(separator: "\n")
    #expect(
      Double(right) >= 0.95 * Double(all), "\(right) of \(all) are right; wrong are\n\(shown)")
    #expect(
      Double(rightAsian) >= 0.99 * Double(allAsian),
      "\(rightAsian) of \(allAsian) in East Asia are right; wrong are\n\(shown)")
  }

  private func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter }
  }
}

/// The CIA's list of world leaders of 2019, where it stands beside the repository.
struct WorldLeaders {
  var country: String
  var name: String
  var family: String

  static let all: [WorldLeaders] = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    for _ in 0..<5 {
      folder = folder.deletingLastPathComponent()
      let path = folder.appendingPathComponent("shared/facts/cia-world-leaders-2019.tsv").path
      if let data = FileManager.default.contents(atPath: path) {
        return rows(String(decoding: data, as: UTF8.self))
      }
    }
    return []
  }()

  private static func rows(_ text: String) -> [WorldLeaders] {
    var seen: Set<String> = []
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 2, !cells[2].isEmpty, seen.insert(cells[0] + cells[1]).inserted else {
        return nil
      }
      // "CHANG Hsiao-yueh (a.k.a. Catharine CHANG)" has the family name twice.
      let isTwice = cells[1].contains("a.k.a.")
      let family = isTwice ? String(cells[2].prefix { $0 != " " }) : cells[2]
      return WorldLeaders(country: cells[0], name: titleCased(cells[1]), family: family)
    }
  }

  /// `LOPEZ OBRADOR` as `Lopez Obrador`, `al-RUWAS` as `al-Ruwas`.
  private static func titleCased(_ name: String) -> String {
    var out = ""
    var isInside = false
    for (index, character) in zip(name.indices, name) {
      let next = name.index(after: index)
      let isNumeral = name[index...].prefix { $0.isLetter }.allSatisfy { "IVX".contains($0) }
      let before = out.last
      if character.isLetter, isInside, !isNumeral || before?.isLowercase == true,
        next <= name.endIndex
      {
        out += character.lowercased()
      } else {
        out.append(character)
      }
      isInside = character.isLetter || character == "'"
    }
    return out
  }
}
