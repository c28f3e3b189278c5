import ChronicleFacts
import ChronicleModel

/// Finds the persons of an article and links every mention to one of them.
package func recognizePeople(in article: DatedArticle, with reader: Reader) -> PeopledArticle {
  PeopledArticle(dated: article, persons: [], places: [])
}
