import ChronicleEvaluation
import Foundation

/// The figures for a folder of gold files, and how fast its clippings were read.
struct MeasuredClippings {
  var evaluation = Evaluation()
  var words = 0
  var seconds = 0.0

  var wordsPerSecond: Int { seconds > 0 ? Int(Double(words) / seconds) : 0 }
}

/// What `chronicle evaluate` prints.
struct EvaluationReport {
  var missCount: Int
  var clippings: MeasuredClippings?
  var timex: TimexTable?

  /// The tables for a person.
  var text: String {
    var lines: [String] = []
    if let clippings {
      lines.append(line("articles", "\(clippings.evaluation.articles)"))
      lines += clippings.evaluation.figures.map { line($0.name, text(of: $0.value)) }
      lines.append(line("words per second, one core", "\(clippings.wordsPerSecond)"))
      lines += clippings.evaluation.misses.prefix(missCount).map(text(of:))
    }
    if let timex {
      if !lines.isEmpty { lines.append("") }
      lines.append(line("documents", "\(timex.documents)"))
      for row in timex.rows {
        let counts = "(\(row.given) given, \(row.wanted) wanted)"
        lines.append(line("\(row.name), strict", "\(text(of: row.strict))   \(counts)"))
        lines.append(line("\(row.name), relaxed", text(of: row.relaxed)))
        lines.append(line("\(row.name), value accuracy", percent(row.valueAccuracy)))
        lines.append(line("\(row.name), value F1", percent(row.valueF1)))
        lines.append(line("\(row.name), type F1", percent(row.typeF1)))
      }
      lines += timex.misses.prefix(missCount).map(text(of:))
    }
    return lines.joined(separator: "\n")
  }

  /// The tables as one JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let misses = (clippings?.evaluation.misses ?? []) + (timex?.misses ?? [])
    let report = ReportJSON(
      articles: clippings?.evaluation.articles,
      figures: clippings?.evaluation.figures.map(FigureJSON.init),
      wordsPerSecond: clippings?.wordsPerSecond,
      timeml: timex.map { $0.rows.map(TimexJSON.init) },
      misses: missCount == 0 ? nil : misses.prefix(missCount).map(MissJSON.init))
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  private func line(_ name: String, _ value: String) -> String {
    name.padding(toLength: 40, withPad: " ", startingAt: 0) + value
  }

  private func text(of value: Figure.Value) -> String {
    switch value {
    case .share(let count, let all):
      "\(percent(all == 0 ? 0 : Double(count) / Double(all)))   (\(count) of \(all))"
    case .score(let score):
      "\(text(of: score))   (\(score.right) right, \(score.given) given, \(score.wanted) wanted)"
    case .mean(let mean): percent(mean)
    }
  }

  private func text(of score: Score) -> String {
    "P \(percent(score.precision))  R \(percent(score.recall))  F1 \(percent(score.f1))"
  }

  private func text(of miss: Miss) -> String {
    let sides = [miss.wanted.map { "wanted: \($0)" }, miss.given.map { "given: \($0)" }]
    return printable(
      "\(miss.article): \(miss.kind.rawValue): "
        + (sides.compactMap(\.self).joined(separator: "; ")))
  }
}

/// A share as it is printed: ` 98.49`.
private func percent(_ share: Double) -> String { String(format: "%6.2f", share * 100) }

private func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 100 }

private struct ReportJSON: Encodable {
  var articles: Int?
  var figures: [FigureJSON]?
  var wordsPerSecond: Int?
  var timeml: [TimexJSON]?
  var misses: [MissJSON]?

  enum CodingKeys: String, CodingKey {
    case articles, figures, timeml, misses
    case wordsPerSecond = "words_per_second"
  }
}

private struct FigureJSON: Encodable {
  var id: String
  var name: String
  var right: Int?
  var of: Int?
  var given: Int?
  var wanted: Int?
  var precision: Double?
  var recall: Double?
  var f1: Double?
  var percent: Double?

  init(_ figure: Figure) {
    id = figure.id
    name = figure.name
    switch figure.value {
    case .share(let count, let all):
      right = count
      of = all
      percent = rounded(all == 0 ? 0 : Double(count) / Double(all))
    case .score(let score):
      right = score.right
      given = score.given
      wanted = score.wanted
      precision = rounded(score.precision)
      recall = rounded(score.recall)
      f1 = rounded(score.f1)
    case .mean(let mean): f1 = rounded(mean)
    }
  }
}

private struct TimexJSON: Encodable {
  var types: String
  var given: Int
  var wanted: Int
  var strictF1: Double
  var relaxedF1: Double
  var valueAccuracy: Double
  var valueF1: Double
  var typeF1: Double

  enum CodingKeys: String, CodingKey {
    case types, given, wanted
    case strictF1 = "strict_f1"
    case relaxedF1 = "relaxed_f1"
    case valueAccuracy = "value_accuracy"
    case valueF1 = "value_f1"
    case typeF1 = "type_f1"
  }

  init(_ row: TimexTable.Row) {
    types = row.name
    given = row.given
    wanted = row.wanted
    strictF1 = rounded(row.strict.f1)
    relaxedF1 = rounded(row.relaxed.f1)
    valueAccuracy = rounded(row.valueAccuracy)
    valueF1 = rounded(row.valueF1)
    typeF1 = rounded(row.typeF1)
  }
}

private struct MissJSON: Encodable {
  var kind: String
  var article: String
  var wanted: String?
  var given: String?

  init(_ miss: Miss) {
    kind = miss.kind.rawValue
    article = miss.article
    wanted = miss.wanted
    given = miss.given
  }
}
