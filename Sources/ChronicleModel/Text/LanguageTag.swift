/// The tag of a language (BCP 47) that a text is, or that it means where that is beyond doubt:
/// `en_gb` as `en-GB`, `Deutsch` as `de`, `jp` as `ja`; nil for what is none.
public func languageTag(meantBy text: String) -> String? {
  let text = oneLine(text.lowercased())
  if let tag = tagsOfNames[text] { return tag }
  let parts = text.split { $0 == "_" || $0 == "-" }.map(String.init)
  guard let language = parts.first, (2...3).contains(language.utf8.count),
    language.utf8.allSatisfy({ (97...122).contains($0) }), parts.count <= 4,
    parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isTagByte) })
  else { return nil }
  let further = parts.dropFirst().map { part in
    switch part.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst()
    default: part
    }
  }
  return ([tagsOfNames[language] ?? language] + further).joined(separator: "-")
}

/// Whether a text is the tag of a language, written as tags are or in another case.
public func isLanguageTag(_ text: String) -> Bool {
  languageTag(meantBy: text)?.lowercased() == text.lowercased()
}

private func isTagByte(_ byte: UInt8) -> Bool {
  (97...122).contains(byte) || (48...57).contains(byte)
}

/// The tags of languages by their names, in English and their own, and by codes of countries that are
/// taken for them and are no language's.
private let tagsOfNames = Dictionary(
  [
    "ar: arabic العربية", "bg: bulgarian български", "cs: czech čeština cz", "da: danish dansk dk",
    "de: german deutsch ger", "el: greek ελληνικά", "en: english englisch", "es: spanish español",
    "et: estonian eesti", "fa: persian farsi فارسی", "fi: finnish suomi",
    "fr: french français francais französisch", "he: hebrew עברית", "hi: hindi हिन्दी",
    "hr: croatian hrvatski", "hu: hungarian magyar", "id: indonesian", "it: italian italiano",
    "ja: japanese 日本語 jp", "km: khmer", "ko: korean 한국어", "lt: lithuanian lietuvių",
    "lv: latvian latviešu", "mn: mongolian монгол", "ms: malay", "my: burmese",
    "nl: dutch nederlands", "no: norwegian norsk", "pl: polish polski",
    "pt: portuguese português portugues", "ro: romanian română", "ru: russian русский",
    "sk: slovak slovenčina", "sl: slovene slovenian slovenščina", "sr: serbian srpski српски",
    "sv: swedish svenska", "sw: swahili kiswahili", "th: thai ไทย", "tr: turkish türkçe",
    "uk: ukrainian українська", "ur: urdu", "vi: vietnamese", "zh: chinese 中文 cn",
  ].flatMap { row in
    let words = row.split { $0 == " " || $0 == ":" }.map(String.init)
    return words.dropFirst().map { ($0, words[0]) }
  }, uniquingKeysWith: { first, _ in first })
