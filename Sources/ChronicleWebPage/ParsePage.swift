// The only file that speaks to libxml2's parser. It has no network, no files and no entities of the
// page's own; what a page could use to keep it busy without end is bounded here.

import CXML2

/// Parses a page; nil where there is nothing to parse.
///
/// - Parameter html: UTF-8; what the page says of its encoding is not heeded any more.
func parse(_ html: [UInt8]) -> PageTree? {
  _ = libraryIsReady
  guard !html.isEmpty, html.count < Int(Int32.max) else { return nil }
  let html = boundingAttributes(html)
  guard let parser = htmlNewParserCtxt() else { return nil }
  defer { htmlFreeParserCtxt(parser) }
  boundDepth(of: parser)
  let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
  return html.withUnsafeBytes { bytes -> PageTree? in
    guard let start = bytes.bindMemory(to: CChar.self).baseAddress,
      let document = htmlCtxtReadMemory(
        parser, start, Int32(html.count), nil, "UTF-8", Int32(options))
    else { return nil }
    defer { xmlFreeDoc(document) }
    return document.pointee.children.map(tree)
  }
}

/// The library keeps tables of its own, which are to be made before threads use them.
private let libraryIsReady: Void = xmlInitParser()

/// Keeps unclosed tags from nesting without end: beyond 200 an element's content belongs to the one
/// around it, beyond 1,000 the page is read no further.
private func boundDepth(of parser: htmlParserCtxtPtr) {
  parser.pointee.sax?.pointee.startElement = { context, name, attributes in
    guard let context else { return }
    let parser = context.assumingMemoryBound(to: htmlParserCtxt.self)
    if parser.pointee.nameNr > 1000 {
      xmlStopParser(parser)
    } else if parser.pointee.nodeNr <= 200 {
      xmlSAX2StartElement(context, name, attributes)
    }
  }
  parser.pointee.sax?.pointee.endElement = { context, name in
    guard let context else { return }
    let parser = context.assumingMemoryBound(to: htmlParserCtxt.self)
    if parser.pointee.nameNr <= parser.pointee.nodeNr { xmlSAX2EndElement(context, name) }
  }
}

/// Blanks out what comes after the 200th attribute of a tag: each is compared with all before it.
private func boundingAttributes(_ html: [UInt8]) -> [UInt8] {
  var html = html
  var index = 0
  while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
    index = start + 1
    guard index < html.count, (97...122).contains(html[index] | 0x20) else { continue }
    let name = html[index...].prefix(7).map { $0 | 0x20 }
    boundAttributes(of: &html, from: &index)
    // Within a script `<` begins no tag.
    for raw in ["script", "style"] where name.starts(with: raw.utf8) {
      index = end(of: raw, in: html, from: index)
    }
  }
  return html
}

/// Goes to a tag's `>`, or to the end of the text.
private func boundAttributes(of html: inout [UInt8], from index: inout Int) {
  var quote: UInt8?
  var count = 0
  while index < html.count {
    let byte = html[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: ">") {
      return
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      if html[index - 1] == UInt8(ascii: "=") { quote = byte }
    } else if byte <= 32 || byte == UInt8(ascii: "/") {
      count += 1
    }
    if count > 200 { html[index] = 32 }
    index += 1
  }
}

/// Where the closing tag of an element begins that holds no tags.
private func end(of name: String, in html: [UInt8], from start: Int) -> Int {
  let mark = Array("</\(name)".utf8)
  var index = start
  while let found = html[index...].firstIndex(of: UInt8(ascii: "<")) {
    if html[found...].prefix(mark.count).map({ $0 == 47 ? $0 : $0 | 0x20 }).elementsEqual(
      mark.map { $0 == 47 ? $0 : $0 | 0x20 })
    {
      return found
    }
    index = found + 1
  }
  return html.count
}

/// The attributes that tell something; longer values are cut.
private let attributeNames: Set<String> = [
  "aria-hidden", "class", "content", "data-testid", "datetime", "dir", "hidden", "href",
  "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "pubdate", "rel", "role",
  "style", "title", "type", "value", "xml:lang",
]
private let longestValue = 4000

/// The tree of a document whose first child is given; its root stands for the document itself.
private func tree(_ first: xmlNodePtr) -> PageTree {
  var tree = PageTree(nodes: [PageTree.Node(tag: "#document")])
  var open = [0]
  var next: xmlNodePtr? = first
  while let node = next {
    if let entry = entry(node, parent: open.last ?? 0) {
      tree.nodes.append(entry)
    } else {
      tree.nodes.append(PageTree.Node(parent: open.last ?? 0))
    }
    let index = tree.nodes.count - 1
    tree.nodes[index].end = index + 1
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
      open.append(index)
      next = child
      continue
    }
    var last: xmlNodePtr? = node
    while let current = last, current.pointee.next == nil {
      last = open.count > 1 ? current.pointee.parent : nil
      if let closed = open.popLast() { tree.nodes[closed].end = tree.nodes.count }
    }
    next = last?.pointee.next
  }
  for index in open { tree.nodes[index].end = tree.nodes.count }
  return tree
}

private func entry(_ node: xmlNodePtr, parent: Int) -> PageTree.Node? {
  var entry = PageTree.Node(parent: parent)
  switch node.pointee.type {
  case XML_ELEMENT_NODE:
    guard let name = node.pointee.name else { return nil }
    entry.tag = String(cString: name).lowercased()
    var attribute = node.pointee.properties
    while let current = attribute {
      if let name = current.pointee.name.map({ String(cString: $0).lowercased() }),
        attributeNames.contains(name)
      {
        entry.attributes[name] = value(of: current)
      }
      attribute = current.pointee.next
    }
  case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE:
    guard let content = node.pointee.content else { return nil }
    entry.text = String(cString: content)
    if node.pointee.type == XML_COMMENT_NODE { entry.tag = "!" }
  default: return nil
  }
  return entry
}

private func value(of attribute: xmlAttrPtr) -> String {
  guard let child = attribute.pointee.children, let content = child.pointee.content else {
    return ""
  }
  var length = 0
  while length < longestValue, content[length] != 0 { length += 1 }
  return String(decoding: UnsafeBufferPointer(start: content, count: length), as: UTF8.self)
}
