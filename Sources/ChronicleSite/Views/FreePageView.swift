import ChronicleCatalogue
import ChronicleModel

/// A free page.
public struct FreePageView: Sendable {
  public var frame: FrameView
  public var title: String
  public var body: LinkedText?
  public var date: DateView?
}

/// The page that a server shows where there is none.
public struct NotFoundView: Sendable {
  public var frame: FrameView
}

/// The page that explains the data set.
public struct DataView: Sendable {
  public var frame: FrameView
}

/// The page on which the chronicle is searched.
public struct SearchView: Sendable {
  public var frame: FrameView
}

extension ViewMaker {
  public func data() -> DataView { DataView(frame: frame(title: plan.wording("data"))) }

  public func search() -> SearchView { SearchView(frame: frame(title: plan.wording("search"))) }

  public func freePage(_ index: Int) -> FreePageView {
    let page = catalogue.pages[index].value
    return FreePageView(
      frame: frame(title: page.title), title: page.title,
      body: linked(page.body, title: page.title), date: page.date.map { view($0) })
  }

  public func notFound() -> NotFoundView {
    NotFoundView(frame: frame(title: plan.wording("not_found")))
  }
}
