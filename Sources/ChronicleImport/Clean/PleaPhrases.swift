/// What phrases say wherever in a line they stand, and how strongly.
struct Cue: Sendable {
  enum Kind: Sendable {
    /// The paper or its web site speaks to its reader: pleas, notices, forms.
    case plea
    /// A photograph is credited or described.
    case caption
    /// Rights, and what is forbidden.
    case legal
    /// Who else has worked on the report.
    case staff
  }
  var kind: Kind
  var weight: Int
}

let cuePhrases: [(kind: Cue.Kind, weight: Int, phrases: String)] = [
  (
    .plea, 8,
    """
    click here; tap here; uses cookies; use cookies; use of cookies; stores cookies; store cookies; accept cookies; \
    set cookies; cookies to; dear reader; dear readers; required fields; fields marked; \
    app store; google play; your browser; enable javascript; unlimited access; \
    unlimited digital access; free trial; cancel anytime; cancel any time; by continuing to; \
    value your privacy; subscription plan; sign up for our; subscribe to our; unsubscribe; \
    free newsletter; daily newsletter; weekly newsletter; email newsletter; to our newsletter; \
    will not be published; first comment; comment on stories; comment on this story; \
    join the conversation; click here to; follow us on; ad blocker; ad-blocker; adblocker; \
    in your inbox; to your inbox; your inbox; comments are moderated; display name; \
    follow him on; follow her on; follow me on; follow them on; privacy policies; \
    letters to the editor; welcomes letters; quotes delayed; delayed by at least; \
    no thanks; if you are reading this; if you're reading this; to our news line; \
    this service is not intended for persons; please log in; please sign in
    """
  ),
  (
    .plea, 5,
    """
    our pages; on your telephone; on your phone; on your mobile; become a friend; \
    become a supporter; without paying; tap to; click on; paywall; our journalism; our journalists; \
    our newsroom; loyal readers; our readers; our coverage; stand with us; support us; support our; \
    help us; ad-free; ads-free; free of ads; fewer ads; by subscribing; your subscription; \
    a subscription; our website; our web site; our site; our app; the app; e-mail address; \
    email address; your email; your e-mail; your account; an account; account page; \
    create an account; signing up; successfully subscribed; something went wrong; log in; logged in; sign up; sign in; must be logged; your comment; your comments; \
    commenting; moderated; must be filled; exclusive content; exclusive access; exclusive newsletter; \
    free articles; per month; per week; become a member; become a subscriber; personalising content; \
    personalise; personalize; personalized; personalised; user experience; our partners; opt out; \
    push notifications; breaking news alerts; daily briefing; morning briefing; evening briefing; \
    independent journalism; quality journalism; free press; write to us; send us; letters to the; \
    terms of use; terms of service; terms and conditions; terms & conditions; privacy policy; \
    cookie policy; community guidelines; house rules; privacy notice; third-party; \
    read more at; on twitter; on facebook; on instagram; \
    on whatsapp; on telegram; for the latest news; latest headlines; breaking news; newsletter; newsletters; \
    news feed; inbox; javascript; flash player; plug-in; plugin; never shown; other readers; \
    not a member; already a member; already a subscriber; your support; your contribution; \
    your donation; tax-deductible; pages open; weekend edition; online edition; print edition; \
    digital edition; user agreement; submissions; e-mail alerts; email alerts; advertisers
    """
  ),
  (
    .plea, 2,
    """
    cookies; cookie; subscriber; subscribers; subscribe; subscribing; subscription; subscriptions; \
    readers; reader; readership; this site; this website; this web site; this page; website; site; \
    page; advertising; advertisement; advertisements; ads; ad; adverts; banners; a month; a week; \
    a year; premium; membership; members; member; donate; donation; donations; contribution; \
    contributions; journalism; newsroom; correspondents; account; profile; privacy; download; upgrade; \
    notifications; feedback; comments; comment; stories; story; articles; article; content; online; \
    sign; register; registered; registration; free; access; personal data; data; consent; \
    unlimited; exclusive; offer; offers; updates; edition; video; password; username; e-mail; email; \
    support; us
    """
  ),
  (
    .caption, 5,
    """
    (photo; [photo; (photos; (photograph; (picture; (pictured; (file photo; [file photo; photo/; \
    photo:; photo by; photo credit; photo courtesy; photograph by; photograph:; picture:; \
    getty images; afp/getty; reuters/; ap photo; ap/; (ap photo; afp photo; afp/; epa/; epa-efe; \
    epa-yonhap; yonhap photo; xinhua photo; xinhua/; kyodo photo; ap images; (image; (credit; \
    image credit; image courtesy; handout photo; photo handout; (handout; screengrab; screenshot; \
    shutterstock; wikimedia commons; pool photo; pool via; via ap; via reuters; via getty; via afp; \
    file photo; , file); file picture; file image; file photograph; (l); (r); (c); (left); (right); \
    (centre); (center); (2nd l); (2nd r); (3rd l); (3rd r); (2nd from; (second from; (l to r); (l-r); \
    , file); (file); , archive); (archive); (twitter/; (facebook/; (instagram/; (supplied); \
    , left,; , right,; , center,; , centre,; , left and; (from left); (from l); from left to right; in this photo; in this file photo; in this image; \
    in this handout; in this picture; in this undated; pa wire; pa images; nurphoto; \
    anadolu images; file footage; in happier times
    """
  ),
  (
    .caption, 2,
    """
    shake hands; shakes hands; pose for; poses for; poses with; pose with; look on; looks on; \
    are greeted; is greeted; is seen; are seen; is pictured; are pictured; wave to; waves to; \
    listens to; listens as; speaks during; speaks at; speaks to reporters; \
    delivers a speech; attend a; attends a; attends the; arrives at; arrives for; arrive at; \
    walks with; walk past; meets with; addresses a; addresses the; talk during; talks with; \
    holds a press; stand guard; stands guard; wait for; take part in; group photo; family photo; \
    second left; second right; third left; third right; centre left; far left; far right; at left; \
    at right; on the left; on the right
    """
  ),
  (
    .legal, 8,
    """
    all rights reserved; all right reserved; rights reserved; may not be published; \
    may not be reproduced; may not be used; may not be copied; may not be redistributed; \
    without written permission; without permission; without the written; without the prior; \
    without prior; prior written; broadcast, rewritten; rewritten or redistributed; \
    strictly prohibited; responsible for the content; expressly prohibited; republication or redistribution; without the consent of; \
    in accordance with title 17; without profit to those; accepts no liability; accepts no responsibility; \
    takes no responsibility; accept no responsibility; for delays or errors; errors or delays; do not necessarily reflect; \
    not necessarily those of; not necessarily represent; are the author's own; \
    are those of the author; private ltd; pvt ltd; pvt. ltd; private limited; registered trademark; \
    are trademarks; not edited by; has not been edited; auto-generated; auto generated; noncommercial use; non-commercial use; personal use only; \
    views in forwarded; views expressed in; not those of the list; reproduction of this; published from a syndicated; \
    made available by; first published on; originally published; first appeared; \
    originally appeared; appears in print; should not be construed; as an endorsement; external links to; \
    external internet sites; this site is managed; manages this site
    """
  ),
  (
    .staff, 6,
    """
    contributed to this report; contributed to this story; contributed to this article; \
    contributed reporting; contributed to the report; editing by; additional reporting; \
    reporting by; writing by; was used in this report; material was used; also contributed; \
    can be reached at; column appears; column runs; appears on this page; \
    translated by; this report includes; used in this report
    """
  ),
]

/// Whole lines that wire services leave at an article's end.
let endMarks = [
  "ends", "end", "signed", "endit", "enditem", "nnnn", "more", "30", "xxx", "endall", "ends it",
  "mtc",
]
