/// Dates that publication, or the date last named, gives.
let relativePhrases: [PhraseRule] = [
  // The day of publication and its neighbours.
  PhraseRule("[later|earlier|EARLY] today", .today(0)),
  PhraseRule("[late] tonight", .tonight),
  PhraseRule("[EARLY|earlier|later] this DAYPART", .today(0)),
  PhraseRule("CLOCK [ZONE] (today|tonight)", .today(0)),
  PhraseRule("[earlier|later|EARLY] yesterday [DAYPART|at CLOCK]", .today(-1)),
  PhraseRule("[DAYPART|CLOCK|mid - DAYPART] yesterday", .today(-1)),
  PhraseRule("[EARLY|EARLY on] last DAYPART", .today(-1)),
  PhraseRule("[EARLY] tomorrow [DAYPART]", .today(1)),
  PhraseRule("[the] day before yesterday", .today(-2)),
  PhraseRule("[the] day after tomorrow", .today(2)),

  // Days of the week.
  PhraseRule("[EARLY [on]|earlier|earlier on|later|later on] WEEKDAY [DAYPART]", .weekday),
  PhraseRule("WEEKDAY EARLY", .weekday),
  PhraseRule("[EARLY [on]] SHIFT WEEKDAY [DAYPART]", .weekday),
  PhraseRule("[CLOCK [ZONE] [,|on]] WEEKDAY [DAYPART]", .weekday),
  PhraseRule("WEEKDAY [,] [at] CLOCK [ZONE]", .weekday),
  PhraseRule("the (previous|preceding) WEEKDAY", .weekdayAfter(-1)),
  PhraseRule("the following WEEKDAY", .weekdayAfter(1)),
  PhraseRule("this SHIFT WEEKDAY", .weekday),
  PhraseRule("WEEKDAY (of|the) SHIFT week", .weekdayOfWeek),
  PhraseRule("WEEKDAY SHIFT week", .weekdayOfWeek),
  PhraseRule("[SHIFT] week 's WEEKDAY", .weekdayOfWeek),

  // A year ago is the same quarter of the year before, where quarters are spoken of.
  PhraseRule("(year - ago|year - earlier)", .yearBefore),
  PhraseRule("(a|one) year (ago|earlier|before)", .yearBefore),

  // The unit after or before the date last named.
  PhraseRule("[EARLY|later|earlier] [on] the (following UNIT|next day)", .unit(1)),
  PhraseRule("[EARLY|later|earlier] [on] the (previous|preceding) UNIT", .unit(-1)),

  // Weeks, months, years.
  PhraseRule("[the] past (decade|century)", .duration),
  PhraseRule("[EARLY [in]|earlier|later|sometime] SHIFT UNIT", .shifted),
  PhraseRule("(earlier|later) in SHIFT UNIT", .shifted),
  PhraseRule("the (end|beginning|start|middle) of (SHIFT|the SHIFT) UNIT", .shifted),
  PhraseRule("this SHIFT UNIT", .shifted),
  PhraseRule("the SHIFT [fiscal] UNIT", .shifted),
  PhraseRule("[EARLY] SHIFT weekend", .weekend),
  PhraseRule("this SHIFT weekend", .weekend),
  PhraseRule("the weekend", .weekend),
  PhraseRule("[ABOUT|more than|less than|at least] COUNT (UNIT|UNITS) [or so] ago", .ago),
  PhraseRule("COUNT (UNIT|UNITS) ago today", .agoToday),
  PhraseRule("COUNT (UNIT|UNITS) from (now|today)", .ahead),
  PhraseRule("UNITS ago", .ago),
  PhraseRule("COUNT (UNIT|UNITS) hence", .ahead),

  // Relative to the date last named.
  PhraseRule("COUNT (UNIT|UNITS) (later|after that)", .after(1)),
  PhraseRule("COUNT (UNIT|UNITS) (earlier|before that)", .after(-1)),
  PhraseRule("COUNT (UNIT|UNITS) before", .after(-1), .beforeMark),
  PhraseRule(
    "[EARLY|later|earlier|later on|EARLY on] (that|the same|that same|that very) UNIT", .unit(0)),
  PhraseRule("(later|earlier|EARLY) in (the|that|the same) UNIT", .unit(0)),
  PhraseRule("(later|earlier) (that|the same|in the) (DAYPART|evening)", .unit(0)),
  PhraseRule("the (UNIT|DAYPART) after", .unit(1)),
  PhraseRule("the next DAYPART", .unit(1)),
  PhraseRule("[EARLY] that (DAYPART|night)", .unit(0)),
  PhraseRule("the (week|month|year)", .theUnit, .afterPreposition),
  PhraseRule("the full year", .theUnit),
  PhraseRule("[the] [fiscal] year - end", .end),
  PhraseRule("[the] (end|beginning|start|middle|close) of the (month|year|quarter|week)", .shifted),
  PhraseRule("(year end|year 's end)", .shifted),
  PhraseRule("the fiscal year", .theUnit),

  // A company's year: the quarter last named, and the one a year before.
  PhraseRule("[the] (latest|most recent) (quarter|period)", .lastQuarter(0)),
  PhraseRule("the quarter", .lastQuarter(0)),
  PhraseRule(
    "[the] [comparable|corresponding] (year - ago|year - earlier) (quarter|period)",
    .lastQuarter(-1)),
  PhraseRule("[the] (year - ago|year - earlier) [fiscal] ORDINAL [-] quarter", .quarter),
  PhraseRule(
    "[the] (same|corresponding|comparable|like|year - earlier|year - ago) (quarter|period) [of|in] SHIFT year",
    .lastQuarter(-1)),
  PhraseRule("SHIFT year 's (quarter|period)", .lastQuarter(-1)),
  PhraseRule(
    "(the|the same|the comparable|the corresponding) (quarter|period) a year (ago|earlier|before)",
    .lastQuarter(-1)),

  PhraseRule("TIME [ZONE]", .time),
  PhraseRule("mid [-] DAYPART", .time),
  PhraseRule("the DAYPART", .time, .afterPreposition),
]
