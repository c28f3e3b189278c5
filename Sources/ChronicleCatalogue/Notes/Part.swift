import CNotepad

/// The kinds of parts in which a catalogue is read. A part is a kind and an index.
package enum Part: Int, Sendable, CaseIterable {
  /// What concerns a list as a whole: how long it is, which ids it has; see `Whole`.
  case whole
  /// The front matter of an article; its text; whom and what its names were found to mean.
  case article, articleText, articleLinks
  /// Who a person is; what the articles have of the person.
  case person, personLists
  case place, placeLists
  /// Which day it is; what there is of it.
  case day, dayLists
  case meeting

  /// The lists, by the index of their part of the kind `whole`.
  package enum Whole: Int, Sendable, CaseIterable {
    case articles, persons, places, days, meetings, events, pages
  }
}

/// Notes, where this thread keeps notes, that a part is read.
@inlinable @inline(__always)
package func note(_ part: Part, _ index: Int) { chronicle_note(part.rawValue, index) }

@inlinable @inline(__always)
package func note(_ whole: Part.Whole) { chronicle_note(Part.whole.rawValue, whole.rawValue) }

/// A list of the catalogue that notes what is read of it.
package struct NotedList<Item: Sendable>: Sendable, RandomAccessCollection, MutableCollection {
  /// The items, read without a note.
  @usableFromInline var items: [Item] = []
  @usableFromInline let part: Part
  @usableFromInline let whole: Part.Whole

  init(_ part: Part, _ whole: Part.Whole) {
    self.part = part
    self.whole = whole
  }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int {
    note(whole)
    return items.count
  }
  @inlinable package subscript(_ index: Int) -> Item {
    _read {
      note(part, index)
      yield items[index]
    }
    _modify { yield &items[index] }
  }
}
