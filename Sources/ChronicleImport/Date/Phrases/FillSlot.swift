import ChronicleFacts

/// Fills a slot with the words at an index and gives where they end, or nil where they do not fit.
func fillSlot(
  _ slot: Slot, _ words: Words, _ index: Int, _ rules: DateRules, _ parts: inout Parts
) -> Int? {
  let token = words[index]
  switch slot {
  case .day: return fillDay(words, index, rules, &parts)
  case .year: return fillYear(words, index, rules, &parts)
  case .shortYear:
    guard token.kind == .number, words.digits(at: index) == 2, token.end - token.start == 2,
      let value = words.number(at: index)
    else { return nil }
    if parts.year == nil { parts.year = value } else { parts.year2 = value }
    return index + 1
  case .monthNumber:
    guard token.kind == .number, token.end - token.start <= 2, let value = words.number(at: index),
      (1...31).contains(value)
    else { return nil }
    parts.month = value
    return index + 1
  case .dotted: return fillDotted(words, index, &parts)
  case .count:
    guard let count = rules.times.numberWords.count(words, index) else { return nil }
    guard parts.count == nil else { return count.end }
    parts.count = count.value
    parts.isVague = count.value == nil
    parts.hasHalf = count.half
    return count.end
  case .ordinal:
    guard let ordinal = rules.times.numberWords.ordinal(words, index) else { return nil }
    parts.ordinal = ordinal.value
    return ordinal.end
  case .decade:
    if let value = rules.times.value(token.id, .decade) {
      parts.decade = value
      return index + 1
    }
    guard token.kind == .number, let value = words.number(at: index), value % 10 == 0,
      words.suffix(at: index) == "s"
    else { return nil }
    let digits = words.digits(at: index)
    guard digits == 4 && (1000..<2100).contains(value) || digits == 2 else { return nil }
    parts.decade = digits == 4 ? value : value < 20 ? 2000 + value : 1900 + value
    return index + 1
  case .holiday:
    guard let match = rules.holidays.match(words, at: index), token.isCapitalised else {
      return nil
    }
    parts.holiday = match.value
    return match.end
  case .clock, .plainClock:
    guard let clock = rules.clocks.match(words, index, isCertain: slot == .plainClock) else {
      return nil
    }
    parts.hour = clock.hour
    parts.minute = clock.minute
    return clock.end
  case .weekday, .month, .zone:
    guard let value = rules.times.value(token.id, slot),
      isCalendarName(words, index, rules)
    else { return nil }
    switch slot {
    case .weekday: parts.weekday = value
    case .month where parts.month == nil: parts.month = value
    case .month: parts.month2 = value
    default: break
    }
    return index + 1
  case .weekdays, .unit, .units, .season, .dayPart, .shift, .early, .about:
    guard let value = rules.times.value(token.id, slot) else { return nil }
    switch slot {
    case .weekdays: parts.weekday = value
    case .unit, .units:
      parts.unit = nil
      if let unit = Unit(rawValue: value) { parts.note(unit) }
    case .season: parts.season = value
    case .dayPart: parts.dayPart = [.morning, .afternoon, .evening, .night][value - 1]
    case .shift: parts.shift = value
    default: break
    }
    return index + 1
  }
}

/// `27`, `2nd`, `eighth`; in digits also before the `T` of an ISO time.
private func fillDay(_ words: Words, _ index: Int, _ rules: DateRules, _ parts: inout Parts) -> Int?
{
  let token = words[index]
  var end = index + 1
  let value: Int
  if token.kind == .number {
    guard words.digits(at: index) <= 2, let number = words.number(at: index),
      ["", "st", "nd", "rd", "th", "T"].contains(words.suffix(at: index))
    else { return nil }
    value = number
  } else {
    guard let ordinal = rules.times.numberWords.ordinal(words, index) else { return nil }
    value = ordinal.value
    end = ordinal.end
  }
  guard (1...31).contains(value) else { return nil }
  if parts.day == nil { parts.day = value } else { parts.day2 = value }
  return end
}

/// `27.12.2006` and `2006.12.27`, which are one token each.
private func fillDotted(_ words: Words, _ index: Int, _ parts: inout Parts) -> Int? {
  let token = words[index]
  guard token.kind == .number, (8...10).contains(token.end - token.start) else { return nil }
  var numbers: [Int] = [0]
  for byte in words.text[token.range] {
    if byte == UInt8(ascii: ".") {
      numbers.append(0)
    } else if byte >= 48, byte <= 57 {
      numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 48
    } else {
      return nil
    }
  }
  guard numbers.count == 3 else { return nil }
  if numbers[0] < 1000 { numbers.reverse() }
  guard (1000..<2200).contains(numbers[0]), (1...12).contains(numbers[1]),
    (1...31).contains(numbers[2])
  else { return nil }
  (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
  return index + 1
}

private func fillYear(_ words: Words, _ index: Int, _ rules: DateRules, _ parts: inout Parts)
  -> Int?
{
  let token = words[index]
  var end = index + 1
  let value: Int
  if token.kind == .number {
    guard token.end - token.start == 4, words.digits(at: index) == 4,
      let number = words.number(at: index), (1000..<2200).contains(number)
    else { return nil }
    value = number
  } else {
    guard let year = rules.times.numberWords.year(words, index) else { return nil }
    value = year.value
    end = year.end
  }
  if parts.year == nil { parts.year = value } else { parts.year2 = value }
  return end
}
