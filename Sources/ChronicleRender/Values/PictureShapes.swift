import ChronicleSite

// Pictures are given as numbers; the templates draw them as SVG.

extension BarsView {
  static let shape = Shape<BarsView>([
    .list("years", Bar.shape) { $0.bars }, .text("path") { $0.path },
    .number("width") { $0.width }, .object("busiest", Bar.shape) { $0.busiest },
  ])
}

extension BarsView.Bar {
  static let shape = Shape<BarsView.Bar>([
    .text("year") { $0.year }, .text("href") { $0.href }, .number("count") { $0.count },
    .number("x") { $0.x }, .number("y") { $0.y }, .number("height") { $0.height },
    .flag("is_labelled") { $0.isLabelled },
  ])
}

extension HeatView {
  static let shape = Shape<HeatView>([
    .list("squares", Square.shape) { $0.squares }, .text("ground") { $0.ground },
    .texts("months") { $0.months },
  ])
}

extension HeatView.Square {
  static let shape = Shape<HeatView.Square>([
    .object("date", DateView.shape) { $0.date }, .number("count") { $0.count },
    .number("level") { $0.level }, .number("x") { $0.x }, .number("y") { $0.y },
  ])
}

extension MatrixView {
  static let shape = Shape<MatrixView>([
    .list("people", Name.shape) { $0.people }, .list("squares", Square.shape) { $0.squares },
    .text("ground") { $0.ground }, .number("width") { $0.width }, .number("height") { $0.height },
  ])
}

extension MatrixView.Name {
  static let shape = Shape<MatrixView.Name>([
    .text("name") { $0.name }, .text("href") { $0.href }, .number("x") { $0.x },
    .number("y") { $0.y },
  ])
}

extension MatrixView.Square {
  static let shape = Shape<MatrixView.Square>([
    .text("first") { $0.first }, .text("second") { $0.second }, .text("href") { $0.href },
    .number("count") { $0.count }, .number("level") { $0.level }, .number("x") { $0.x },
    .number("y") { $0.y },
  ])
}

extension NetworkView {
  static let shape = Shape<NetworkView>([
    .list("nodes", Node.shape) { $0.nodes }, .list("edges", Edge.shape) { $0.edges },
    .object("centre", Node.shape) { $0.centre }, .number("height") { $0.height },
    .number("width") { _ in NetworkView.width },
  ])
}

extension NetworkView.Node {
  static let shape = Shape<NetworkView.Node>([
    .text("name") { $0.name }, .text("href") { $0.href }, .number("count") { $0.count },
    .number("x") { $0.x }, .number("y") { $0.y }, .flag("is_left") { $0.isLeft },
  ])
}

extension NetworkView.Edge {
  static let shape = Shape<NetworkView.Edge>([
    .text("path") { $0.path }, .number("level") { $0.level },
    .flag("is_between") { $0.isBetweenNodes },
  ])
}
