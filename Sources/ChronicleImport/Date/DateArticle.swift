import ChronicleFacts
import ChronicleModel

/// Finds an article's publication date and what its date expressions mean.
package func date(_ clean: CleanArticle, clipping: RawClipping, with reader: Reader) -> DatedArticle
{
  DatedArticle(clean: clean, published: clipping.published, dating: [], dates: [])
}
