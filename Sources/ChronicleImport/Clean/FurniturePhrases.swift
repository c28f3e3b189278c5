/// What a line is when a phrase of furniture gives it away.
enum Furniture: Sendable {
  /// A button or a link: `Print`, `Sign in`.
  case control
  /// The name of a section in a menu: `Business`.
  case menu
  /// A mark that interrupts the article for one line: `Advertisement`, `Also read: ...`.
  case aside
  /// What leads to one other story, or, alone on its line, to several: `Also read: ...`.
  case link
  /// The heading of a list of other stories: `Related stories`.
  case related
  /// What says that such a list is over: `end of list`.
  case listEnd
  /// The heading under which a paper asks for money: `Support our journalism`.
  case plea
  /// What opens the readers' comments.
  case comments
  /// A part of a form to fill in.
  case form
  /// What stands below an article: `Back to top`.
  case end
  /// Who holds the rights, and what is forbidden.
  case legal
  /// Who edited, translated or helped to report.
  case staff
  /// Words that credit a photograph or say what it shows.
  case caption
  /// Labels of `key: value` lines that say something of the page.
  case label
}

/// Phrases that are a whole line, or with others of this table a whole line; marks and numbers beside
/// them do not count.
let wholeLinePhrases: [(kind: Furniture, phrases: String)] = [
  (
    .control,
    """
    print; print this; print page; print this page; print article; print this article; print story; \
    print version; printer friendly; printer-friendly; printer friendly version; \
    printer-friendly version; printable version; e-mail; email; mail; email this; e-mail this; \
    email this article; e-mail this article; email story; e-mail story; email this story; \
    e-mail this story; email article; email a friend; e-mail to a friend; email to a friend; \
    send to a friend; send to friend; send by email; send this page; email this page; \
    send this page to a friend; send this article to a friend; send this story to a friend; \
    e-mail this page; e-mail this page to a friend; email this page to a friend; tell a friend; \
    share; share this; share this page; share this article; share this story; share article; \
    share story; share via; share on; share with; share permalink; permalink; share on facebook; \
    share on twitter; share on x; share on whatsapp; share on linkedin; share by email; \
    share via email; share to; share save; tweet; tweet this; facebook; twitter; whatsapp; linkedin; \
    reddit; pinterest; google; google plus; tumblr; instagram; youtube; telegram; messenger; viber; \
    line; kakaotalk; weibo; wechat; skype; threads; bluesky; mastodon; flipboard; pocket; copy; \
    copy link; copy url; link copied; save; save article; save this; save story; save for later; \
    bookmark; bookmark this; bookmark this page; digg; digg this; delicious; del.icio.us; \
    stumbleupon; newsvine; fark; slashdot; yahoo; reprints; reprint; permissions; \
    reprints and permissions; rights and permissions; single page; text size; font size; text; font; \
    larger; smaller; larger text; smaller text; normal; small; medium; large; a; increase text size; \
    decrease text size; resize text; resize; increase font size; decrease font size; reset; listen; \
    listen now; listen to this article; listen to article; listen to this story; play; pause; mute; \
    unmute; watch; watch now; watch video; watch the video; watch live; view video; live; live tv; \
    on air; on demand; sign in; sign up; sign up now; sign out; log in; log on; log out; login; \
    logout; logged in as; register; register now; register here; subscribe; subscribe now; \
    subscribe today; subscribe here; subscription; subscriptions; my account; account; my profile; \
    profile; menu; main menu; site menu; navigation; main navigation; toggle navigation; toggle menu; \
    open menu; close menu; skip to content; skip to main content; skip to navigation; skip navigation; \
    skip; jump to navigation; jump to search; jump to content; search; search site; search this site; \
    search the site; search for; search archives; search archive; site search; advanced search; go; \
    close; open; ok; x; yes; no thanks; not now; maybe later; accept; accept all; accept cookies; \
    accept all cookies; i agree; i accept; agree; got it; allow; allow all; decline; reject; \
    reject all; settings; cookie settings; cookie preferences; manage cookies; manage preferences; \
    manage settings; preferences; options; learn more; find out more; more info; more information; \
    read more; see more; view more; show more; load more; load more stories; view all; see all; \
    show all; all; more; next; previous; prev; next page; previous page; next story; previous story; \
    next article; previous article; first; last; back; top; page; back to home; go back; continue; \
    expand; collapse; enlarge; enlarge image; enlarge this image; click to enlarge; view larger; \
    full screen; fullscreen; hide caption; toggle caption; zoom; get it; submit; send; cancel; reply; \
    report; report abuse; flag; flag as inappropriate; recommend; recommended; like; dislike; follow; \
    follow us; follow us on; find us on; connect with us; follow author; following; unfollow; \
    download; download app; get the app; download the app; get app; rss; rss feed; rss feeds; feed; \
    feeds; xml; podcast; podcasts; mobile; apps; feedback; give feedback; send feedback; help; \
    help center; help centre; faq; faqs; contact; contact us; about; about us; who we are; advertise; \
    advertise with us; advertising; media kit; careers; jobs; work with us; site map; sitemap; \
    site index; a-z index; index; archives; archive; privacy; privacy policy; privacy notice; \
    privacy statement; your privacy rights; your privacy choices; do not sell my personal information; \
    terms; terms of use; terms of service; terms and conditions; terms & conditions; \
    conditions of use; legal; legal notice; disclaimer; disclaimers; cookies; cookie policy; \
    cookie notice; accessibility; accessibility help; code of ethics; editorial policy; ethics policy; \
    corrections; correction policy; copyright; newsletter; newsletters; email newsletters; \
    e-newsletter; alerts; email alerts; news alerts; sms alerts; epaper; e-paper; digital edition; \
    print edition; today's paper; classifieds; classified; obituaries; weather; horoscope; \
    horoscopes; crossword; crosswords; puzzles; games; comics; cartoons; cartoon; tv guide; lottery; \
    shop; store; shopping; real estate; property; cars; autos; motoring; dating; \
    we use cookies; loading; loading...; please wait; no comments; homepage; home page; \
    make this your homepage; set as homepage; make us your home page; add to favorites; \
    add to favourites; english; francais; espanol; deutsch; arabic; chinese; korean; japanese; \
    language; select language; choose edition; edition; international edition; change; change edition; \
    us edition; uk edition; today; yesterday; gift; gift article; give this article; print subscriptions; \
    view comments; see comments; minute read; min read; \
    minutes read; mins read; one-minute read; open app; app; google news; apple news; chrome; safari; \
    firefox; explore; hide; show; edit; history; view history; create account; talk; main page; \
    random page; view source; what links here; donate; donations; contribute; support us; \
    become a member; membership; members; partners; sponsors; translate; translation; slideshow; \
    start slideshow; view slideshow; view gallery; view photos; photo gallery; picture gallery; photos; \
    photo; pictures; galleries; gallery; video; videos; audio; multimedia; graphics; interactives; \
    infographics; interactive; webcast; blogs; blog; forum; forums; chat; polls; poll; quiz; contests; \
    people like this; people liked this; buy reprints; view on timesmachine; about the archive; \
    text size a a; abstract; abstract (summary); full text; details; classification; proquest document link; \
    document details; indexing (details); story highlights; highlights; at a glance; print this story; quick links; key points; go to page; top stories; latest; breaking; live updates; in pictures
    """
  ),
  (
    .end,
    """
    back to top; back to the top; top of page; return to top; go to top; scroll to top; to top; \
    end of article; end of story; end of document; story ends; read the original article; \
    read the original story; read the original; read original article
    """
  ),
  (
    .menu,
    """
    home; news; news home; news centre; news center; newsroom; front page; world; world news; \
    international; international news; global; national; nation; local; local news; metro; city; \
    cities; states; region; regions; regional; asia; asia-pacific; asia pacific; south asia; \
    east asia; southeast asia; south-east asia; central asia; africa; americas; latin america; \
    north america; europe; middle east; mideast; oceania; eurasia; uk; uk news; us; u.s.; us news; \
    u.s. news; usa; korea; pacific; gulf; arab world; politics; government; business; biz; economy; \
    economics; markets; market; stocks; companies; finance; money; banking; trade; industry; energy; \
    oil; tech; technology; sci-tech; sci/tech; science; science & environment; science and technology; \
    health; medicine; sports; sport; football; soccer; cricket; tennis; golf; baseball; basketball; \
    hockey; rugby; racing; olympics; entertainment; showbiz; celebrity; celebrities; arts; \
    arts & culture; arts and culture; art; culture; books; music; film; films; movies; theatre; \
    theater; television; tv; lifestyle; life; life & style; living; style; fashion; travel; food; \
    recipes; wellness; society; people; family; women; youth; kids; opinion; opinions; editorial; \
    editorials; op-ed; op-eds; columns; columnists; columnist; commentary; comment; viewpoint; \
    viewpoints; perspectives; letters; letters to the editor; debate; analysis; features; feature; \
    focus; magazine; weekend; sunday; education; schools; environment; climate; law; crime; courts; \
    justice; religion; faith; military; defence; defense; security; diplomacy; foreign affairs; \
    top news; latest news; breaking news; headlines; news headlines; special reports; special report; \
    special coverage; specials; in depth; in-depth; investigations; interviews; interview; \
    exclusives; exclusive; series; data; archives; calendar; events; directory; communities; \
    community; popular; popular now; trending; trending now; most popular; spotlight; insight; \
    insights; snapshot; roundup; digest; in brief; briefs; news in brief; supplements; \
    current affairs; history; heritage; nature; animals; innovation; start-ups; startups; personal finance; \
    real time; homes; north korea news; the world today; country profiles; programmes; programs; \
    schedule; radio; newspaper; newswatch; newsround; on this day; weather forecast; election; \
    elections; war in ukraine; coronavirus; covid-19
    """
  ),
  (
    .form,
    """
    your name; name; your email; your e-mail; your email address; your e-mail address; email address; \
    e-mail address; enter your email; enter your e-mail address; your message; message; your comment; \
    your country; your location; subject; password; username; user name; remember me; \
    forgot password; forgot your password; submit comment; characters left; \
    required; required fields; captcha; security code; from; to; recipient's email; friend's email; \
    verification code
    """
  ),
]

/// Phrases that open a line; `weak` ones count only where the line is no sentence.
let openingPhrases: [(kind: Furniture, isWeak: Bool, phrases: String)] = [
  (
    .aside, false,
    """
    advertisement; advertisment; - advertisement; advertisement -; story continues below; \
    story continues after; article continues below; article continues after; \
    continue reading below; continue reading; continues below; text continues below; \
    scroll to continue; scroll down to continue; scroll down for; skip advertisement; skip ad; \
    skip past newsletter; ad feedback; sponsored link; sponsored links; sponsored content; \
    see the article in its original; view on timesmachine; about the archive; \
    this is a digitized version; buy reprints; this is a digitised version; scanned from the print
    """
  ),
  (
    .link, false,
    """
    also read; also read:; also read |; also read -; read also:; read also; also see:; see also:; read more:; \
    read more at; read more about; read:; read |; read the full story; read full story; \
    read the rest; more:; read next:; related:; related story:; related article:; related stories:; \
    related article; watch:; watch |; watch also:; \
    video |; photos:; in pictures:; listen:; must read:; recommended:; don't miss:
    """
  ),
  (
    .aside, false,
    """
    click here; click to; click on the; tap here; tap to; view in; view this; view our; open in; \
    please enable; this video; media playback; your browser; sign up for; sign up to; subscribe to; \
    subscribe for; follow us; follow our; join our; join us on; get the latest; get our; \
    get breaking; get the best; get top; download our; download the; stay up to date; \
    stay informed; stay connected; stay ahead; want more; like us on; find us; get alerts; \
    receive our; register for; log in to; sign in to; already a subscriber; already a member; \
    not a subscriber; to continue reading; this article is for; this content is; this story is for; \
    enjoying this; you have reached; you have read; you've read; you have used; dear reader; \
    dear readers; from wikinews; from wikipedia; watch cbs; watch cnn; watch bbc; watch live; \
    this page was; our standards; all quotes; quotes delayed; \
    view original; view article; go to the; return to top; return to home; return to news; \
    return to index; return to list; return to main; return to article; return to story; back to home; back to news; back to index; \
    back to list; back to main; back to all; back to article; back to previous; back to section; \
    back to story; back to search; back to headlines; back to archive; back to front; \
    this article is more than; this story is more than; this article was published more; \
    you are here; you are in; this entry was posted; this post was posted; this entry was filed; \
    reader service:; add us to; for all of today's; to edit your; to change your; to get our
    """
  ),
  (
    .caption, false,
    """
    image source; image copyright; image caption; image credit; image:; images:; photo by; photo:; \
    photos by; photo credit; photo courtesy; photo/; photo |; photograph:; photograph by; picture:; \
    picture by; pictured:; file photo; file picture; file image; caption:; in this photo; \
    in this file photo; in this image; in this picture; in this handout; media caption; \
    video caption; illustration:; graphic:; a file photo; an undated photo; credit:; credit...; (photo; [photo; \
    file -; file –; file —; pictured above; above:; below:; from left:; from left,; map:; map -; \
    infographic:; infographics:; youtube:; external link:; external links:; audio:; gallery:; podcast:; \
    interactive:; chart:; slideshow:; embed:; facebook post:; instagram:; tweet:; soundcloud:; video:
    """
  ),
  (.legal, true, "copyright; copr"),
  (.end, false, "read the original; read original; back to top"),
  (
    .legal, false,
    """
    copyright ©; copyright (c); © 19; copyright 19; copyright 20; copyright by; copyright of; \
    copyright the; copyright:; ©; (c) 19; (c) 20; © copyright; (c) copyright; all rights reserved; \
    all content; all contents; this material may not; this article may not; the views expressed; \
    views expressed; opinions expressed; the opinions expressed; disclaimer:; \
    the content of this; powered by; hosted by; designed by; site by; website by; developed by; \
    published by; printed from; distributed by; provided by; syndicated by; a version of this; \
    this article appeared; this article first appeared; this article originally appeared; \
    this article was originally; this article was first; this article was published; \
    this story was originally; this story was first; this story has been; this article has been; \
    first published in; originally published; originally appeared; the bbc is not responsible; \
    for more information; for more news; for more stories; to read more; to see more; story from; \
    material from; materials from; reproduction; any reproduction; \
    contact us at; contact the; write to the; write to us; email us; e-mail us; send us; \
    letters to the editor; letters for; have a story; got a story; got a tip; got something; we welcome; we value your; \
    we and our partners; we use cookies; this site uses; this website uses; this site stores; \
    by continuing; by clicking; by using; by subscribing; by signing; by registering
    """
  ),
  (
    .staff, false,
    """
    editor:; editors:; editor :; editing by; edited by; (editing by; (edited by; [editor:; (editor:; \
    reporting by; (reporting by; additional reporting; (additional reporting; writing by; \
    (writing by; translated by; (translated by; compiled by; contact the writer; \
    contact the reporter; contact the author; contact reporter; the writer is a; the writer is the; \
    the author is a; the author is the; about the author; about the writer; written by; \
    produced by; web editor:; copy editor:; responsible editor:; proofread by; photo editor; \
    author:; reporter:; follow the writer; editor's note; editors' note; (editor's note; \
    [editor's note; note to editors; note to readers; eds:; (eds:; correction:; clarification:; \
    correction appended; with inputs from; with input from; with agency inputs; (with inputs from; (this story; (this article; (this version; (this report; \
    (with agency; with files from; with reporting by; contributed by; compiled from; \
    with reports from
    """
  ),
  (
    .related, true,
    """
    related; related news; related stories; related articles; related story; related article; \
    related content; related links; related topics; related coverage; related reading; \
    related items; related reports; related video; related videos; related posts; related to this; \
    related headlines; related information; related special; related internet links; \
    related websites; more in; more on; more from; more about; more stories; more news; \
    more headlines; more articles; more top; more world; more coverage; more like this; \
    more features; \
    most read; most popular; most viewed; most emailed; most e-mailed; most commented; most shared; \
    most recent; most watched; most discussed; top stories; top news; top headlines; top ten; \
    top articles; today's top; today's headlines; today's news; latest news; latest stories; \
    latest headlines; latest from; latest in; latest articles; latest updates; latest videos; \
    the latest; other news; other stories; other headlines; other top stories; other articles; \
    other related; also in; also in this; also in the news; also on; also from; also today; see also; \
    read also; you may also; you might also; you may like; you might like; recommended for; \
    recommended stories; recommended articles; recommended reading; recommended by; \
    editors' picks; editor's picks; editors' pick; editor's pick; editors' choice; editor's choice; \
    our picks; top picks; picks for; staff picks; dh picks; trending news; trending topics; \
    trending stories; trending in; trending on; trending now; popular stories; popular articles; \
    popular on; popular in; what's popular; in this section; in other news; in the news; \
    in this series; in this story; inside this; elsewhere on; elsewhere in; read next; up next; \
    next up; next in; what to read; what to watch; further reading; suggested; around the web; \
    from around the; from the web; from our partners; from our network; from the archive; \
    from the archives; promoted; promoted stories; sponsored; sponsored stories; paid content; \
    paid partner; partner content; special coverage; special section; full coverage; \
    complete coverage; key stories; external links; internet links; useful links; web links; links to; \
    on this story; sister projects; in brief; news in brief; social feed; our group sites; \
    our network; our sites; services; tags; topics; topics in this; keywords; filed under; \
    categories; stories from; news from; features; features & analysis; \
    keep reading; list of related; previous stories; earlier stories; past stories; background stories; archive stories; \
    stay tuned; don't miss; must reads; must read; just in; breaking news; happening now; \
    recent stories; recent posts; recent articles; recent news; recent headlines; \
    similar stories; similar articles; similar news; people also read; others are reading; \
    readers also; watch more; more videos; photo gallery; photo galleries; news videos; \
    headline news; world headlines; national headlines; asia headlines; hot topics; hot topic; hot news; hot stories; relevant stories; \
    special features; country profile; timeline:; q&a:; explainer:; profile:; profiles:; key documents
    """
  ),
  (.listEnd, false, "end of list; end of related; list end"),
  (
    .plea, true,
    """
    support our journalism; support independent journalism; support quality journalism; \
    support local journalism; support our work; support us; support good journalism; \
    stand up for; why we need your
    """
  ),
  (
    .comments, false,
    """
    this forum has been; this forum is; comment sorting; comments are now closed; \
    comments on this article; comments for this article; comments for this thread; \
    discuss this story; discuss this article; discuss this topic; trackback; trackbacks; \
    responses to \"; response to \"; the comments section is; commenting has been
    """
  ),
  (
    .comments, true,
    """
    talk about it; top comments; comment rules; commenting for this; commenting on this; \
    commenting is; comments; comment; comments on this; comments on the; comments for this; post a comment; \
    post comment; post your comment; post new comment; add your comment; add a comment; add comment; \
    add new comment; leave a comment; leave a reply; leave your comment; leave comment; \
    write a comment; write comment; make a comment; your comments; your comment; reader comments; \
    readers' comments; readers comments; reader's comments; user comments; all comments; \
    view comments; view all comments; show comments; see all comments; read comments; \
    join the conversation; join the discussion; join the debate; start the conversation; \
    have your say; have an opinion; your opinion; your view; your views; what do you think; \
    share your thoughts; share your views; share your opinion; share your comments; discuss this; \
    discussion; discuss; talkback; talkbacks; reader reactions; readers' reactions; reactions; \
    reader responses; responses; readers respond; be the first to comment; comments are closed; \
    comments are moderated; comments policy; comment policy; commenting on this; \
    comments have been closed; sort by; newest first; oldest first; conversation; \
    to comment on this; send a letter; letters to; facebook comments; disqus
    """
  ),
  (
    .label, true,
    """
    tags:; tag:; topics:; topic:; keywords:; filed under:; filed in:; labels:; category:; \
    categories:; posted in; posted under; section:; length:; load-date:; language:; \
    publication-type:; document type; word count:; words:; type:; pub-type; journal-code; \
    url:; link:; article id; story id; document id; page:; pages:; views:; hits:; read time; \
    reading time; estimated read; time to read; read in; viewed; views; this article in; \
    sensex; nifty; dow; nasdaq; s&p; ftse; nikkei; kospi; hang seng; gold:; brent; bitcoin; \
    usd; eur; local time; temperature; list 1; list 2; list 3; list 4; list 5; list of; \
    end of article; end of document; issue no; vol; address; tel; fax; hotline; registration no
    """
  ),
]
