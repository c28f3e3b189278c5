/// Which of an article's persons bear a word in their name, so that a name is compared with theirs alone.
struct NameBearers: Sendable {
  /// Indices of persons by the keys of their parts.
  private var byKey: [UInt64: [Int]] = [:]
  private var byKnown: [Int: [Int]] = [:]
  /// Those who are named by one word.
  private var lone: [Int] = []

  init() {}

  init(_ drafts: [PersonDraft]) {
    for (index, draft) in drafts.enumerated() { add(draft, index) }
  }

  /// Notes a person, once more where the name turns out longer.
  mutating func add(_ draft: PersonDraft, _ index: Int) {
    for key in Set(draft.parts.filter { $0.kind != .initial }.flatMap { [$0.key, $0.core] })
    where byKey[key]?.last != index {
      byKey[key, default: []].append(index)
    }
    if let known = draft.known, byKnown[known]?.last != index {
      byKnown[known, default: []].append(index)
    }
    if draft.parts.count(where: { $0.kind == .word }) == 1, lone.last != index {
      lone.append(index)
    }
  }

  /// Those with whom a full name shares a word, in their order, or who may be written otherwise.
  func namesakes(of name: NameCandidate) -> [Int] {
    let words = name.parts.filter { $0.kind == .word }
    var found = Set(words.flatMap { bearers(of: $0) })
    if let known = name.known { found.formUnion(byKnown[known] ?? []) }
    if words.count == 1 { found.formUnion(lone) }
    return found.sorted()
  }

  /// Those who bear a word in any part of their name, in their order.
  func bearers(of part: NamePart) -> [Int] {
    let (whole, core) = (byKey[part.key] ?? [], byKey[part.core] ?? [])
    return part.key == part.core ? whole : Set(whole + core).sorted()
  }
}
