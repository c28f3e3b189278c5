import ChronicleFacts
import ChronicleModel

extension NameText {
  /// The places that are named outside the persons' names.
  func places(outside persons: [ReadPerson]) -> [PlaceMention] {
    var taken = Set<Int>()
    for person in persons {
      for mention in person.mentions { taken.formUnion(mention.tokens) }
    }
    var found: [PlaceMention] = []
    var i = 0
    while i < covers.count {
      let cover = covers[i]
      if cover.kind == .place, Int(cover.start) == i, !taken.contains(i) {
        found.append(
          PlaceMention(
            name: knowledge.facts.places[Int(cover.value)].name, tokens: i..<Int(cover.end)))
      }
      i = cover.kind == .none ? i + 1 : max(i + 1, Int(cover.end))
    }
    return found
  }
}
