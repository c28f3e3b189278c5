import ChronicleFacts
import ChronicleModel

/// Parts a clipping's article from its furniture.
package func clean(_ clipping: RawClipping, with reader: Reader) -> CleanArticle {
  var map = SourceMap()
  map.runs = [(0, 0, clipping.bytes.count)]
  return CleanArticle(
    clipping: clipping.bytes, title: nil, subtitle: nil, dateline: nil, agency: nil, byline: [],
    stamps: [], boilerplate: [],
    body: Words(clipping.bytes, lexicon: reader.knowledge.lexicon), origin: map, diagnostics: [])
}
