/// The texts of a new chronicle.
enum Starter {
  static let configuration = """
    # What this chronicle is called, and where it will stand.
    title: A new chronicle
    description: Clippings on diplomacy, with the people and days they tell of.

    # The address of the published site. Feeds and the sitemap need it; leave it out until you know it.
    # url: https://example.org/chronicle/

    # The language of the pages (BCP 47).
    language: en

    # The time zone (IANA) in which a saved page's time is of a day, where the page gives universal time.
    # timezone: Asia/Seoul

    # Who keeps it.
    # author: Your name

    """

  static let ignored = """
    # The site, which 'chronicle build' makes, and the build's memory.
    public/
    .chronicle/

    """

  static let clipping = """
    Envoys of two neighbours meet in Vienna
    OPEN THIS PAGE IN THE APP | SHARE | PRINT
    VIENNA, March 4, 2024 (Example Press) -- Example envoys Anna Beispiel and Marco Esempio met in \
    Vienna on Monday and agreed to go on with their talks, officials said.
    Beispiel told reporters that the next round would be held in Rome in April.
    It was their first meeting since November.
    (c) 2024 Example Press. Subscribe for more.

    """

  static let about = """
    ---
    title: About
    ---
    This chronicle is new. Put your clippings into `content/clippings`, as text files, saved web pages,
    Markdown or JSON Lines, and run `chronicle build`. What the program reads in a clipping becomes a file in `content/articles`, which you
    may correct; what you change stays as you wrote it.

    The one clipping that is here is invented. Remove it, and its article, when you have your own.

    """
}
