/// A value that many hold: a copy costs no more than counting one holder more, and a change makes it anew.
///
/// The parts of a catalogue are asked for millions of times, and each has many parts of its own.
struct Shared<Value: Sendable>: Sendable {
  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  var value: Value {
    _read { yield storage.value }
    set { storage = Storage(newValue) }
  }

  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
