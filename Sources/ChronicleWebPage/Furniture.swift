// What is known of a page's parts by their names: a table of words, and how they are compared.

/// What an element's name makes of its content.
enum PagePart: Sendable {
  /// Never text: scripts, pictures, fields of a form.
  case nothing
  case furniture
  /// The readers' words, or other articles: furniture however much of it there is.
  case foreign
  /// Byline, date and place, beside the title.
  case head
  case subtitle
  /// The article's text.
  case body
}

let partsByTag: [String: PagePart] = {
  var parts: [String: PagePart] = [:]
  let rows: [(PagePart, String)] = [
    (
      .nothing,
      """
      script style noscript template iframe object embed svg math canvas video audio map select
      option input textarea button progress meter datalist applet head title frameset noframes
      amp-ad amp-analytics amp-sidebar amp-img amp-video amp-youtube amp-iframe amp-social-share
      amp-consent amp-embed amp-sticky-ad amp-carousel picture dialog
      """
    ),
    (.furniture, "nav aside footer figure figcaption menu caption"),
    (.head, "time address"),
  ]
  for (part, tags) in rows {
    for tag in tags.split(whereSeparator: \.isWhitespace) { parts[String(tag)] = part }
  }
  return parts
}()

let partsByRole: [String: PagePart] = [
  "navigation": .furniture, "banner": .furniture, "complementary": .furniture,
  "contentinfo": .furniture, "search": .furniture, "dialog": .furniture, "menu": .furniture,
  "menubar": .furniture, "toolbar": .furniture, "tablist": .furniture, "alertdialog": .furniture,
  "img": .nothing,
]

/// Words and pairs of words in classes and ids: `share-tools`, `relatedArticles`, `story_body`.
private let nameWords: [(part: PagePart, names: String)] = [
  (
    .foreign,
    """
    comment comments commentlist disqus respond discussion livefyre reader-comments fb-comments
    related relatedposts relatedarticles related-posts relatedstories relatedlinks related-links
    recommended recommendations recirc recirculation outbrain taboola trending most-read mostread
    most-popular mostpopular popular-posts most-viewed also-read read-next
    up-next more-stories morestories more-news moreon more-on see-also seealso also-on
    latest-news headlines-list teaser teasers promo promos jp-relatedposts zergnet
    article-list story-list next-article previous-article post-navigation nav-links you-may-like
    """
  ),
  (
    .furniture,
    """
    share sharing sharebar sharedaddy addthis addtoany social socials social-media follow-us
    newsletter subscribe subscription signup sign-up paywall piano regwall meter-message
    advert advertisement advertising ad ads adbox adslot ad-slot dfp sponsored sponsor
    sidebar side-bar rightcol right-rail rail leftnav left-nav breadcrumb breadcrumbs crumb
    footer foot nav navbar navigation menu topbar masthead toolbar tools article-tools story-tools
    caption captions credit photo-credit image-credit gallery slideshow carousel lightbox media-caption
    tags taglist tag-list topics post-tags keywords categories cat-links
    popup modal overlay cookie cookies consent gdpr notice-bar banner
    widget widgets author-bio about-author aboutauthor bio pagination pager print-button
    printfriendly skip-link skip screen-reader-text visually-hidden sr-only visuallyhidden
    copyright disclaimer feedback rating ratings poll quiz login search searchform site-header
    page-header-nav wm-ipp wm-ipp-base factbox infobox pullquote pull-quote inset embed
    donate donation support-us app-promo download-app toc hidden noprint no-print player
    """
  ),
  (
    .head,
    """
    byline bylines author authors writer dateline date pubdate pub-date timestamp time published
    publish-date post-date entry-date posted posted-on entry-meta post-meta article-meta story-meta
    meta submitted datetime article-date story-date news-date datestamp updated lastupdated
    article-info article-details contributor source agency
    """
  ),
  (
    .subtitle,
    """
    standfirst deck dek subtitle sub-title subheadline sub-headline subhead-main article-summary
    article-deck kicker-deck article-subtitle article-standfirst excerpt strapline
    """
  ),
  (
    .body,
    """
    articlebody article-body article-text articletext article-content articlecontent
    story-body storybody storytext story-text story-content storycontent entry-content
    post-content post-body postbody content-body contentbody body-content body-text bodytext
    body-copy bodycopy field-name-body field-body node-body news-body newsbody news-content
    newscontent news-text newstext main-text maintext article-main press-release-body release-body
    text-body article-copy story-copy articlecopy td-post-content paywall-content rich-text
    articulo-cuerpo article-paragraph story-paragraph
    """
  ),
]

private let partsByName: [String: PagePart] = {
  var parts: [String: PagePart] = [:]
  for (part, names) in nameWords {
    for name in names.split(whereSeparator: \.isWhitespace) where parts[String(name)] == nil {
      parts[String(name)] = part
    }
  }
  return parts
}()

/// What the classes, id and test name of an element say; the whole name counts first, then two words
/// of it together, then single words.
func partByName(_ node: PageTree.Node) -> PagePart? {
  var names: [Substring] = []
  for key in ["class", "id", "itemprop", "data-testid", "name"] {
    if let value = node.attributes[key] {
      names += value.prefix(400).split(whereSeparator: \.isWhitespace)
    }
  }
  guard !names.isEmpty else { return nil }
  if names.contains(where: { $0 == "articleBody" || $0 == "articlebody" }) { return .body }
  var found: PagePart?
  for name in names.prefix(30) {
    guard let part = part(named: name) else { continue }
    switch (found, part) {
    case (_, .body): return .body
    case (nil, _), (.head?, .foreign), (.head?, .furniture), (.furniture?, .foreign): found = part
    default: break
    }
  }
  return found
}

private func part(named name: Substring) -> PagePart? {
  let words = nameWords(name)
  guard !words.isEmpty, words.count <= 8 else { return nil }
  if let part = partsByName[words.joined()] ?? partsByName[words.joined(separator: "-")] {
    return part
  }
  // "has-sidebar" and "no-comments" tell about the page and not of the element.
  if ["has", "no", "with", "without", "is", "hide", "show"].contains(words[0]) { return nil }
  for (first, second) in zip(words, words.dropFirst()) {
    if let part = partsByName["\(first)-\(second)"] { return part }
  }
  // Of longer names the last word says what the thing is: "article-share", "share-button-list".
  if let last = words.last, let part = partsByName[last] { return part }
  return words.count <= 3 ? partsByName[words[0]].flatMap { $0 == .head ? nil : $0 } : nil
}

/// The words of a name: `relatedArticles_box2` is related, articles, box.
private func nameWords(_ name: Substring) -> [String] {
  var words: [String] = []
  var word = ""
  var wasLower = false
  for scalar in name.unicodeScalars {
    let isUpper = ("A"..."Z").contains(scalar)
    let isLower = ("a"..."z").contains(scalar)
    if !isUpper && !isLower || isUpper && wasLower, !word.isEmpty {
      words.append(word)
      word = ""
    }
    if isUpper || isLower { word += String(scalar).lowercased() }
    wasLower = isLower
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// Elements that begin and end a line of their own.
let blockTags: Set<String> = Set(
  """
  address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure
  footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section
  summary table tbody td tfoot th thead tr ul caption
  """.split(whereSeparator: \.isWhitespace).map(String.init))
