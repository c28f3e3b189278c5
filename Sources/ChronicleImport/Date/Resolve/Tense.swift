import ChronicleFacts

/// Whether a sentence speaks of what was or of what will be.
enum Tense: Sendable {
  case past, future, unknown
}

/// The words by which tense is known.
struct TenseWords: Sendable {
  private enum Sign: Sendable {
    case will
    /// `expected`, `scheduled`: what follows lies ahead.
    case plan
    /// `agreed`, `decided`: lies ahead only with an infinitive.
    case decision
    case past
    case be
    case present
    case to
    case since
    case until
    /// What cannot be an infinitive after `to`.
    case determiner
  }

  private var signs: [WordID: Sign] = [:]

  init(addingTo knowledge: inout Knowledge) {
    for (sign, text) in Self.lists {
      let words = text.split(separator: " ").map(String.init)
      _ = knowledge.table(words.map { (phrase: $0, value: true) })
      for word in words { signs[knowledge.lexicon.id(of: word)] = sign }
    }
  }

  private static let lists: [(Sign, String)] = [
    (.will, "will shall would won't wouldn't ll may might can could should must"),
    (
      .plan,
      """
      expected scheduled due slated planned plans plan planning expects expect hopes hoping intends \
      poised likely upcoming forthcoming ahead tentatively going next
      """
    ),
    (
      .decision,
      """
      agreed decided promised vowed pledged threatened wants wanted asked urged invited called hoped \
      intended ordered ready set arranged proposed prepared preparing offered
      """
    ),
    (
      .past,
      """
      was were had has have did been said told met held went came made took gave began left sent won \
      lost led saw found got became spoke wrote rose fell grew hit put let read ran set shot cut kept \
      brought bought caught fought taught thought sold paid felt heard built spent struck flew drew \
      knew threw broke chose froze stole woke wore tore swore rode drove arose withdrew oversaw \
      underwent sought laid dealt meant slept swept stood understood won't stuck hung sank sang drank \
      shook forgot overthrew quit shut beat died
      """
    ),
    (.be, "be"),
    (.present, "is are says say"),
    (.to, "to"),
    (.since, "since"),
    (.until, "until till through"),
    (.determiner, "the a an his her its their this that these those all both some any"),
  ]

  /// What the sentence around an expression says of its time: the nearest verb before it decides, or
  /// else the first one after it.
  func tense(around tokens: Range<Int>, in words: Words) -> Tense {
    let sentence = words.sentences[words.sentence(of: tokens.lowerBound)]
    if tokens.lowerBound > sentence.lowerBound {
      switch signs[words[tokens.lowerBound - 1].id] {
      case .since: return .past
      case .until: return .future
      default: break
      }
    }
    let before = scanBack(
      from: tokens.lowerBound, to: max(sentence.lowerBound, tokens.lowerBound - 40), words)
    if before != .unknown { return before }
    return scanOn(
      from: tokens.upperBound, to: min(sentence.upperBound, tokens.upperBound + 25), words)
  }

  private func scanBack(from start: Int, to limit: Int, _ words: Words) -> Tense {
    var isInfinitive = false
    var i = start - 1
    while i >= limit {
      let token = words[i]
      defer { i -= 1 }
      guard token.kind == .word else { continue }
      switch signs[token.id] {
      case .will: return .future
      case .plan where !token.isCapitalised: return .future
      case .decision: return isInfinitive ? .future : .past
      case .to where i + 1 < start && isVerb(at: i + 1, words):
        isInfinitive = true
        if i > limit, signs[words[i - 1].id] == .present { return .future }
      case .past: return .past
      case .present where isInfinitive: return .future
      case .be: continue
      case nil where endsInEd(token, words):
        if i > limit, signs[words[i - 1].id] == .be { continue }
        return .past
      default: continue
      }
    }
    return isInfinitive ? .future : .unknown
  }

  private func scanOn(from start: Int, to limit: Int, _ words: Words) -> Tense {
    var i = start
    while i < limit {
      let token = words[i]
      defer { i += 1 }
      guard token.kind == .word else { continue }
      switch signs[token.id] {
      case .will: return .future
      case .plan where !token.isCapitalised: return .future
      case .past, .decision: return .past
      case nil where endsInEd(token, words): return .past
      default: continue
      }
    }
    return .unknown
  }

  private func isVerb(at index: Int, _ words: Words) -> Bool {
    let token = words[index]
    return token.kind == .word && !token.isCapitalised && signs[token.id] != .determiner
  }

  private func endsInEd(_ token: Token, _ words: Words) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 3 && !token.isCapitalised
      && words.text[end - 1] == UInt8(ascii: "d")
      && words.text[end - 2] == UInt8(ascii: "e")
  }
}
