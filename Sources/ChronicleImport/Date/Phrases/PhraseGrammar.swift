import ChronicleFacts

/// A rule: how a phrase is built, and what it means.
///
/// In a pattern, words in capitals are slots, `[x]` may be missing and `(x|y)` is one of several:
/// `[the] ORDINAL [-] quarter [of YEAR]`.
struct PhraseRule: Sendable {
  /// Where a phrase means what the rule says.
  enum Place: Sendable {
    case anywhere
    /// Only after `for`, `in`, `within` and the like.
    case afterPreposition
    /// Only after `on`, and with nothing following that it might describe.
    case afterOn
    /// Only before a mark: `Two days before, he had said`.
    case beforeMark
  }

  var pattern: String
  var meaning: Meaning
  var place: Place

  init(_ pattern: String, _ meaning: Meaning, _ place: Place = .anywhere) {
    self.pattern = pattern
    self.meaning = meaning
    self.place = place
  }
}

/// The rules joined into one network, in which a phrase is a path from the root.
struct PhraseGrammar: Sendable {
  enum Label: Sendable, Hashable {
    case word(WordID)
    case slot(Slot, SlotSet)
  }

  struct Edge: Sendable {
    var label: Label
    var to: Int32
  }

  struct Node: Sendable {
    var edges: [Edge] = []
    /// The rule whose phrase may end here.
    var rule: Int32 = -1
  }

  private(set) var nodes: [Node] = [Node()]
  /// Where the rules lead that begin with a word.
  private(set) var rootWords: [WordID: [Int32]] = [:]
  /// Where the rules lead that begin with a slot.
  private(set) var rootSlots: [(slot: Slot, set: SlotSet, nodes: [Int32])] = []
  /// Whether some rule names the word itself.
  private(set) var literals: Set<WordID> = []

  init(_ rules: [PhraseRule], addingTo knowledge: inout Knowledge) {
    let parsed = rules.map { PhrasePattern($0.pattern) }
    _ = knowledge.table(parsed.flatMap(\.words).map { (phrase: $0, value: true) })
    for (index, pattern) in parsed.enumerated() {
      let ends = add(pattern.sequence, after: [0], knowledge)
      for end in ends where end != 0 { nodes[Int(end)].rule = Int32(index) }
    }
    for edge in nodes[0].edges {
      switch edge.label {
      case .word(let word): rootWords[word, default: []].append(edge.to)
      case .slot(let slot, let set):
        if let index = rootSlots.firstIndex(where: { $0.slot == slot }) {
          rootSlots[index].nodes.append(edge.to)
        } else {
          rootSlots.append((slot, set, [edge.to]))
        }
      }
    }
  }

  /// Adds a sequence after some nodes and gives the nodes where it ends.
  private mutating func add(
    _ sequence: [PhrasePattern.Element], after starts: [Int32], _ knowledge: Knowledge
  ) -> [Int32] {
    var frontier = starts
    for element in sequence {
      switch element {
      case .word(let text):
        let word = knowledge.lexicon.id(of: text)
        literals.insert(word)
        frontier = [step(.word(word), from: frontier)]
      case .slot(let slot): frontier = [step(.slot(slot, SlotSet([slot])), from: frontier)]
      case .group(let choices, let isOptional):
        let ends = choices.flatMap { add($0, after: frontier, knowledge) }
        frontier = isOptional ? frontier + ends : ends
      }
    }
    return frontier
  }

  private mutating func step(_ label: Label, from starts: [Int32]) -> Int32 {
    let node = Int32(nodes.count)
    nodes.append(Node())
    for start in starts { nodes[Int(start)].edges.append(Edge(label: label, to: node)) }
    return node
  }
}

/// A rule's pattern, taken apart.
struct PhrasePattern: Sendable {
  indirect enum Element: Sendable {
    case word(String)
    case slot(Slot)
    case group([[Element]], isOptional: Bool)
  }

  let sequence: [Element]

  init(_ text: String) {
    var parser = Parser(pieces: Self.pieces(text))
    sequence = parser.choices(until: nil)[0]
  }

  /// Every word that the pattern names.
  var words: [String] { Self.words(sequence) }

  private static func words(_ sequence: [Element]) -> [String] {
    sequence.flatMap { element in
      switch element {
      case .word(let word): [word]
      case .slot: [String]()
      case .group(let choices, _): choices.flatMap(words)
      }
    }
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text + " " {
      if "[]()| ".contains(character) {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        if character != " " { pieces.append(String(character)) }
      } else {
        word.append(character)
      }
    }
    return pieces
  }

  private struct Parser {
    var pieces: [String]
    var position = 0

    /// The alternatives up to a closing bracket.
    mutating func choices(until closer: String?) -> [[Element]] {
      var choices: [[Element]] = [[]]
      while position < pieces.count {
        let piece = pieces[position]
        position += 1
        switch piece {
        case closer: return choices
        case "|": choices.append([])
        case "[":
          choices[choices.count - 1].append(.group(self.choices(until: "]"), isOptional: true))
        case "(":
          choices[choices.count - 1].append(.group(self.choices(until: ")"), isOptional: false))
        default:
          choices[choices.count - 1].append(Slot(rawValue: piece).map { .slot($0) } ?? .word(piece))
        }
      }
      precondition(closer == nil, "a pattern lacks a closing bracket")
      return choices
    }
  }
}
