/// How a language chooses the form of a noun beside a whole number, after CLDR.
public struct PluralRule: Sendable {
  private let category: @Sendable (Int) -> String

  /// The rule of a language; those that no row names have `one` for 1 and `other` for all else.
  public init(language: String) {
    let base = language.lowercased().prefix { $0 != "-" }
    category = rules.first { $0.languages.contains(base) }?.category ?? english
  }

  /// One of `zero`, `one`, `two`, `few`, `many`, `other`.
  public func category(of number: Int) -> String { category(number) }
}

/// A row for each rule that is not that of English.
private let rules: [(languages: Set<Substring>, category: @Sendable (Int) -> String)] = [
  (["id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh"], { _ in "other" }),
  (["fa", "fr", "hi", "hy", "pt"], { $0 < 2 ? "one" : "other" }),
  (["be", "ru", "uk"], { isOne($0) ? "one" : isFew($0) ? "few" : "many" }),
  (["bs", "hr", "sr"], { isOne($0) ? "one" : isFew($0) ? "few" : "other" }),
  (["pl"], { $0 == 1 ? "one" : isFew($0) ? "few" : "many" }),
  (["cs", "sk"], { $0 == 1 ? "one" : $0 > 1 && $0 < 5 ? "few" : "other" }),
  (["ar"], arabic),
]

private func arabic(_ number: Int) -> String {
  switch (number, number % 100) {
  case (0, _): "zero"
  case (1, _): "one"
  case (2, _): "two"
  case (_, 3...10): "few"
  case (_, 11...99): "many"
  default: "other"
  }
}

private func english(_ number: Int) -> String { number == 1 ? "one" : "other" }

/// 1, 21, 31, but not 11.
private func isOne(_ number: Int) -> Bool { number % 10 == 1 && number % 100 != 11 }

/// 2 to 4, 22 to 24, but not 12 to 14.
private func isFew(_ number: Int) -> Bool {
  (2...4).contains(number % 10) && !(12...14).contains(number % 100)
}
