import ChronicleCatalogue
import ChronicleSite
import Testing

/// Under which name the index of people has a person whose file does not tell.
@Suite struct IndexedNameTests {
  @Test(arguments: [
    ("Song Min-soon", "Song"), ("Shinzo Abe", "Abe"), ("Hu Jintao", "Hu"), ("Wen Jiabao", "Wen"),
    ("Kim Yong Nam", "Kim"), ("Lee Myung-bak", "Lee"), ("Lee Hamilton", "Hamilton"),
    ("Jo Cox", "Cox"), ("Kim Campbell", "Campbell"), ("Joe Okafor", "Okafor"),
    ("Nguyen Phuong", "Nguyen"),
  ])
  func isSortedByTheFamilyName(_ name: String, _ family: String) async {
    var site = SiteInMemory([
      ("articles/a.md", "---\ntitle: A\ndate: 2008-03-04\npeople: [\(name)]\n---\n\(name) spoke.\n")
    ])
    site.content.familyFirst = ["song", "hu", "wen", "kim", "lee", "jo", "joe", "nguyen"]
    let (catalogue, _) = await site.catalogue()
    #expect(catalogue.persons.map { catalogue.familyName(of: $0) } == [family])
  }
}
