import ChronicleModel

/// A person whom the articles name or a file describes.
package struct CataloguedPerson: Sendable {
  package let id: String
  package internal(set) var name: String
  /// The editor's description, or what the program knows; nil where there is neither.
  package let person: Person?
  /// The fingerprint of the editor's file.
  private let filePrint: Fingerprint?
  private let index: Int
  private var lists = Lists()

  init(_ index: Int, id: String, person: Person?, filePrint: Fingerprint?) {
    self.index = index
    self.id = id
    name = person?.name ?? ""
    self.person = person
    self.filePrint = filePrint
  }

  /// In the order of the articles.
  package internal(set) var mentions: [Mention] {
    _read {
      note(.personLists, index)
      yield lists.mentions
    }
    _modify { yield &lists.mentions }
  }
  /// The articles that name the person, in their order.
  package internal(set) var articles: [Int] {
    _read {
      note(.personLists, index)
      yield lists.articles
    }
    _modify { yield &lists.articles }
  }
  /// The forms of the name in the texts, the most frequent first.
  package internal(set) var forms: [CountedText] {
    _read {
      note(.personLists, index)
      yield lists.forms
    }
    _modify { yield &lists.forms }
  }
  /// What the texts call the person, the most frequent first; and where first.
  package internal(set) var roles: [(role: CountedText, first: Mention)] {
    _read {
      note(.personLists, index)
      yield lists.roles
    }
    _modify { yield &lists.roles }
  }
  package internal(set) var meetings: [Int] {
    _read {
      note(.personLists, index)
      yield lists.meetings
    }
    _modify { yield &lists.meetings }
  }

  var headPrint: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.add(id)
    mixer.add(name)
    // What the program knows changes with the program only.
    mixer.add(person == nil ? 0 : 1)
    if let filePrint { mixer.add(filePrint) }
    return mixer.fingerprint
  }

  private struct Lists: Sendable {
    var mentions: [Mention] = []
    var articles: [Int] = []
    var forms: [CountedText] = []
    var roles: [(role: CountedText, first: Mention)] = []
    var meetings: [Int] = []
  }
}

/// A place that the articles name.
package struct CataloguedPlace: Sendable {
  package let id: String
  package internal(set) var name = ""
  package let country: String?
  private let index: Int
  private var lists = Lists()

  init(_ index: Int, id: String, country: String?) {
    self.index = index
    self.id = id
    self.country = country
  }

  package internal(set) var mentions: [Mention] {
    _read {
      note(.placeLists, index)
      yield lists.mentions
    }
    _modify { yield &lists.mentions }
  }
  package internal(set) var articles: [Int] {
    _read {
      note(.placeLists, index)
      yield lists.articles
    }
    _modify { yield &lists.articles }
  }
  package internal(set) var meetings: [Int] {
    _read {
      note(.placeLists, index)
      yield lists.meetings
    }
    _modify { yield &lists.meetings }
  }

  private struct Lists: Sendable {
    var mentions: [Mention] = []
    var articles: [Int] = []
    var meetings: [Int] = []
  }
}
