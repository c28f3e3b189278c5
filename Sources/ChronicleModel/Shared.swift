/// A value that many hold: a copy costs no more than counting one holder more, and a change makes it anew.
///
/// Files, articles and persons are asked for millions of times, and each has many parts of its own.
public struct Shared<Value: Sendable>: Sendable {
  /// The one value; a list, so that it can be lent in place and is known to be held by one alone.
  @usableFromInline var one: [Value]

  @inlinable public init(_ value: Value) { one = [value] }

  @inlinable public var value: Value {
    @inline(__always) unsafeAddress { address }
    _modify { yield &one[0] }
  }

  /// Where the value lies while this is held.
  @inlinable public var address: UnsafePointer<Value> {
    @inline(__always) get { one.withUnsafeBufferPointer { $0.baseAddress.unsafelyUnwrapped } }
  }
}

extension Shared: Equatable where Value: Equatable {}
extension Shared: Hashable where Value: Hashable {}
