import ChronicleFacts
import ChronicleModel

extension NameText {
  /// The places that are named outside the persons' names.
  func places(outside persons: [ReadPerson]) -> [PlaceMention] {
    var taken = Set<Int>()
    for person in persons {
      for mention in person.mentions { taken.formUnion(mention.tokens) }
    }
    let ships = ships()
    var found: [PlaceMention] = []
    var i = 0
    while i < covers.count {
      let cover = covers[i]
      if cover.kind == .place, Int(cover.start) == i, !taken.contains(i),
        !ships.contains(words[i].id) || has(.locative, i - 1) && !isShip(at: i)
      {
        found.append(
          PlaceMention(
            name: knowledge.facts.places[Int(cover.value)].name, tokens: i..<Int(cover.end)))
      }
      i = cover.kind == .none ? i + 1 : max(i + 1, Int(cover.end))
    }
    return found
  }

  /// The first words of ships' names: a city's ship is not the city wherever the article names it.
  private func ships() -> Set<WordID> {
    Set(
      covers.indices.filter {
        Int(covers[$0].start) == $0 && covers[$0].kind == .place && isShip(at: $0)
      }
      .map { words[$0].id })
  }

  /// `the corvette Cheonan`, `the USS Cole`
  private func isShip(at token: Int) -> Bool {
    guard token > 0 else { return false }
    return vessels.contains(words.string(token - 1).lowercased())
  }
}

/// What stands before the name of a ship.
private let vessels = Set(
  """
  ship warship corvette frigate destroyer cruiser submarine carrier battleship gunboat ferry trawler \
  freighter tanker liner vessel yacht icebreaker uss hms roks hmas ins ss mv
  """.split(separator: " ").map(String.init))
