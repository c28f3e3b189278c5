import ChronicleModel

/// What the articles have of a day.
public struct CataloguedDay: Sendable {
  /// How a text that names a day stands to it.
  public enum Telling: Int, Sendable, CaseIterable {
    /// Told at the time or within a month.
    case happened
    /// Told beforehand.
    case announced
    /// Told later than that.
    case remembered

    /// As the data set has it.
    public var name: String {
      switch self {
      case .happened: "happened"
      case .announced: "announced"
      case .remembered: "remembered"
      }
    }
  }

  public let day: CalendarDay
  /// Its place among the days.
  var index = 0
  var lists = Lists()

  init(day: CalendarDay) { self.day = day }

  public internal(set) var published: [Int] {
    _read {
      note(.dayLists, index)
      yield lists.published
    }
    _modify { yield &lists.published }
  }
  public internal(set) var told: [(telling: Telling, mention: Mention)] {
    _read {
      note(.dayLists, index)
      yield lists.told
    }
    _modify { yield &lists.told }
  }
  public internal(set) var meetings: [Int] {
    _read {
      note(.dayLists, index)
      yield lists.meetings
    }
    _modify { yield &lists.meetings }
  }
  public internal(set) var events: [Int] {
    _read {
      note(.dayLists, index)
      yield lists.events
    }
    _modify { yield &lists.events }
  }

  /// How much there is, for comparing days.
  public var count: Int { published.count + told.count + meetings.count + events.count }

  struct Lists: Sendable {
    var published: [Int] = []
    var told: [(telling: Telling, mention: Mention)] = []
    var meetings: [Int] = []
    var events: [Int] = []
  }
}
