// Open this file first. A clipping is read in four steps, each a function from one value to the next;
// the type of a value says what is known by then:
//
//   RawClipping -> CleanArticle -> DatedArticle -> PeopledArticle -> Reading
//      Clean/         Date/           People/         Meetings/
//
// A clipping in another form than plain text comes with the PageText that was read from it: saved web
// pages by ChronicleWebPage, Markdown and JSON Lines by Forms/.
//
// No disk, no clock, no network: `chronicle` hands in bytes and gets a Reading back.

import ChronicleFacts
import ChronicleModel

/// Reads a clipping: what its article says, when it appeared, who is in it, and who met whom.
public func read(_ clipping: RawClipping, with reader: Reader) -> Reading {
  let clean = clean(clipping, with: reader)
  let dated = date(clean, clipping: clipping, with: reader)
  let peopled = recognizePeople(in: dated, with: reader)
  return recognizeMeetings(in: peopled, with: reader)
}

/// What the four steps share: the known facts and each step's own tables, made once for all clippings.
public struct Reader: Sendable {
  /// Words and facts, with what each step's tables added.
  public let knowledge: Knowledge
  let cleanRules: CleanRules
  let dateRules: DateRules
  let evidenceRules: EvidenceRules
  let peopleRules: PeopleRules
  let meetingRules: MeetingRules

  public init(knowledge: Knowledge = Knowledge()) {
    var knowledge = knowledge
    cleanRules = CleanRules(addingTo: &knowledge)
    dateRules = DateRules(addingTo: &knowledge)
    evidenceRules = EvidenceRules(addingTo: &knowledge)
    peopleRules = PeopleRules(addingTo: &knowledge)
    meetingRules = MeetingRules(addingTo: &knowledge)
    self.knowledge = knowledge
  }
}

/// A clipping as it came.
public struct RawClipping: Sendable {
  /// The path as it is shown to the user; one line of a data set is `file.jsonl:12`.
  public var name: String
  /// As they came; nothing is decoded yet.
  public var bytes: [UInt8]
  /// Text and fields of a file that is more than plain text.
  public var page: PageText?
  /// The line of its file, from 1, for one of several clippings in a file.
  public var line: Int?
  /// A publication date known from outside; the text is then not asked for one.
  public var published: EDTF?
  /// Whether the text is a clean body already, without title, dateline or furniture.
  public var isPlain: Bool

  public init(
    name: String, bytes: [UInt8], page: PageText? = nil, line: Int? = nil,
    published: EDTF? = nil, isPlain: Bool = false
  ) {
    self.name = name
    self.bytes = bytes
    self.page = page
    self.line = line
    self.published = published
    self.isPlain = isPlain
  }

  /// The most bytes that a clipping may have; a saved page may bring its pictures along.
  public static let mostBytes = 16 << 20

  /// The file that holds it, from the folder of the clippings where it stands there.
  public var file: String {
    let folder = "content/clippings/"
    let name = name.hasPrefix(folder) ? String(name.dropFirst(folder.utf8.count)) : name
    guard let line, name.hasSuffix(":\(line)") else { return name }
    return String(name.dropLast("\(line)".utf8.count + 1))
  }
}
