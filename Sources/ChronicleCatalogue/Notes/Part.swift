import CNotepad

/// The kinds of parts in which a catalogue is read. A part is a kind and an index.
public enum Part: Int, Sendable, CaseIterable {
  /// What concerns a list as a whole: how long it is, which ids it has; see `Whole`.
  case whole
  /// The front matter of an article; its text; the first sentence of it; the sentences and words of it that
  /// name somebody, some place or a day; whom and what its names were found to mean.
  case article, articleText, articleSummary, articleMentions, articleLinks
  /// Who a person is; what the articles have of the person.
  case person, personLists
  case place, placeLists
  /// Which day it is; what there is of it.
  case day, dayLists
  case meeting

  /// The lists, by the index of their part of the kind `whole`.
  public enum Whole: Int, Sendable, CaseIterable {
    case articles, persons, places, days, meetings, events, pages
  }
}

/// Notes, where this thread keeps notes, that a part is read.
@inline(__always)
func note(_ part: Part, _ index: Int) { chronicle_note(part.rawValue, index) }

@inline(__always)
func note(_ whole: Part.Whole) { chronicle_note(Part.whole.rawValue, whole.rawValue) }

/// A list of the catalogue that notes what is read of it.
public struct NotedList<Item: Sendable>: Sendable, RandomAccessCollection, MutableCollection {
  /// The items, read without a note.
  @usableFromInline var items: [Item] = []
  /// Numbers of kinds of parts, ready for the notepad.
  @usableFromInline let part: Int
  @usableFromInline let wholePart: Int
  @usableFromInline let whole: Int

  init(_ part: Part, _ whole: Part.Whole) {
    self.part = part.rawValue
    wholePart = Part.whole.rawValue
    self.whole = whole.rawValue
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int {
    chronicle_note(wholePart, whole)
    return items.count
  }
  /// Lent in place: an item has many parts, of which a caller wants one or two.
  @inlinable public subscript(_ index: Int) -> Item {
    @inline(__always) unsafeAddress {
      chronicle_note(part, index)
      precondition(index >= 0 && index < items.count)
      return items.withUnsafeBufferPointer { $0.baseAddress.unsafelyUnwrapped + index }
    }
    _modify { yield &items[index] }
  }
}
