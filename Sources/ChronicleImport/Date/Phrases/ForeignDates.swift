import ChronicleFacts

/// A date in the words of another language than English, as the pages of papers have it around articles
/// in English: `Publié le 12 mars 2009`, `12 de marzo de 2009`, `12. März 2009`, `2009年3月12日`.
func foreignDate(in tokens: Range<Int>, of words: Words) -> (tokens: Range<Int>, parts: Parts)? {
  guard tokens.count <= 40 else { return nil }
  return parted(tokens, words) ?? ideographic(tokens, words)
}

/// `12 mars 2009`, with `de`, full stops or commas between.
private func parted(_ tokens: Range<Int>, _ words: Words) -> (tokens: Range<Int>, parts: Parts)? {
  let said = tokens.filter { index in
    words[index].kind != .mark && !joints.contains(words.string(index).lowercased())
  }
  for (place, index) in said.enumerated() where words[index].kind == .word && place > 0 {
    guard place + 1 < said.count, let month = foreignMonths[words.string(index).lowercased()]
    else { continue }
    // "2007. január 19."
    let isYearFirst = words.digits(at: said[place - 1]) == 4
    let (before, after) = (said[place - 1], said[place + 1])
    let (first, last) = isYearFirst ? (after, before) : (before, after)
    guard let day = words.number(at: first), (1...31).contains(day), words.digits(at: first) <= 2,
      words.digits(at: last) == 4, let year = words.number(at: last), (1900..<2100).contains(year)
    else { continue }
    var parts = Parts()
    (parts.year, parts.month, parts.day) = (year, month, day)
    return (before..<(after + 1), parts)
  }
  return nil
}

/// `2009年3月12日`, `2009년 3월 12일`
private func ideographic(_ tokens: Range<Int>, _ words: Words) -> (
  tokens: Range<Int>, parts: Parts
)? {
  guard let last = tokens.last else { return nil }
  let text = words.text
  let end = Int(words[last].end)
  var numbers: [Int] = []
  var start = 0
  var index = Int(words[tokens.lowerBound].start)
  while index < end {
    guard (48...57).contains(text[index]) else {
      index += 1
      continue
    }
    let first = index
    var value = 0
    while index < end, (48...57).contains(text[index]), index - first < 4 {
      value = value * 10 + Int(text[index]) - 48
      index += 1
    }
    let sign = String(decoding: text[index..<min(end, index + 3)], as: UTF8.self)
    guard let place = signs.firstIndex(where: { $0.contains(sign) }), place == numbers.count else {
      numbers = []
      continue
    }
    if place == 0 { start = first }
    numbers.append(value)
    index += 3
    if numbers.count == 3 {
      var parts = Parts()
      (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
      guard (1900..<2100).contains(numbers[0]), (1...12).contains(numbers[1]),
        (1...31).contains(numbers[2])
      else { return nil }
      let ending = tokens.last { Int(words[$0].start) < index } ?? last
      let begin = tokens.first { Int(words[$0].end) > start } ?? tokens.lowerBound
      return (begin..<(ending + 1), parts)
    }
  }
  return nil
}

/// What follows the year, the month and the day.
private let signs = [["年", "년"], ["月", "월"], ["日", "일"]]

private let joints: Set = ["de", "del", "di", "den", "le", "d", "г", "th", "st"]

/// The months' names in their languages, each list from January to December.
private let foreignMonths: [String: Int] = {
  let lists = [
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil aout sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago set oct nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber mrz apr mai jun jul aug sep okt nov dez",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopad studenoga prosinca",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "január február március április május június július augusztus szeptember október november december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  ]
  var months: [String: Int] = [:]
  for list in lists {
    for (index, name) in list.split(separator: " ").enumerated() where months[String(name)] == nil {
      months[String(name)] = index + 1
    }
  }
  return months
}()
