import ChronicleFacts
import ChronicleModel

/// Finds who met whom, when and where.
package func recognizeMeetings(in article: PeopledArticle, with reader: Reader) -> Reading {
  Reading(article: article, meetings: [])
}
