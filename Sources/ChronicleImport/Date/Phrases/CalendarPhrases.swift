/// Dates that the calendar gives: days, months, years, quarters, decades.
let calendarPhrases: [PhraseRule] = [
  // Days.
  PhraseRule("[WEEKDAY [,]] MONTH DAY [,] YEAR", .day),
  PhraseRule("[CLOCK [ZONE] [,]] [WEEKDAY [,]] MONTH DAY [,] YEAR", .day),
  PhraseRule("MONTH DAY [,] YEAR [,|at] CLOCK [ZONE]", .day),
  PhraseRule("[CLOCK [ZONE] [,] [on]] [WEEKDAY [,]] MONTH DAY", .day),
  PhraseRule("[this coming] [WEEKDAY [,]] MONTH DAY", .day),
  PhraseRule("[WEEKDAY [,]] MONTH DAY (SHIFT year|of SHIFT year)", .day),
  PhraseRule("SHIFT year 's MONTH DAY", .day),
  PhraseRule("[WEEKDAY [,]] [the] DAY [of] MONTH [,] [YEAR]", .day),
  PhraseRule("[WEEKDAY ,] DAY [-] MONTH [-] YEAR [CLOCK [ZONE]]", .day),
  PhraseRule("[the] DAY [of] MONTH SHIFT year", .day),
  PhraseRule("EARLY [on] MONTH DAY", .day),
  PhraseRule("SHIFT MONTH DAY", .day),
  PhraseRule("YEAR - MM - DAY [CLOCK [ZONE]]", .day),
  PhraseRule("YEAR / MM / DAY [CLOCK [ZONE]]", .day),
  PhraseRule("YEAR MONTH DAY", .day),
  PhraseRule("MM (-|/) DAY (-|/) YEAR [CLOCK [ZONE]]", .numeric),
  PhraseRule("MM / DAY / YY", .numeric),
  PhraseRule("MONTH DAY (-|to|through|and) DAY [,] [YEAR]", .daySpan),
  PhraseRule("[from] MONTH DAY (-|to|through) MONTH DAY [,] [YEAR]", .daySpan),
  PhraseRule("DAY (-|to|and) DAY [of] MONTH [,] [YEAR]", .daySpan),
  PhraseRule("HOLIDAY [,] [YEAR]", .holiday),
  PhraseRule("SHIFT [year 's] HOLIDAY", .holiday),
  PhraseRule("HOLIDAY (SHIFT year|of SHIFT year)", .holiday),

  // Weeks.
  PhraseRule("[the] week of [the] MONTH DAY", .weekOfDay),
  PhraseRule("[the] ORDINAL week (of|in) MONTH [,] [YEAR]", .weekOfMonth),
  PhraseRule("[the] ORDINAL week (of|in) (SHIFT|the) month", .weekOfMonth),
  PhraseRule("[the] (ORDINAL|last) weekend (of|in) MONTH [,] [YEAR]", .month),

  // Months.
  PhraseRule("MONTH", .month),
  PhraseRule("MONTH [of|,] YEAR", .month),
  PhraseRule("[the] EARLY [-|of|part of] MONTH [of|,] [YEAR]", .month),
  PhraseRule(
    "[the] (end|beginning|start|middle|close|first half|second half) of MONTH [,] [YEAR]", .month),
  PhraseRule("[EARLY [-|in]] MONTH (SHIFT year|of SHIFT year)", .month),
  PhraseRule("(EARLY|earlier|later) SHIFT MONTH", .month),
  PhraseRule("SHIFT MONTH", .month),
  PhraseRule("SHIFT year 's MONTH", .month),
  PhraseRule("YEAR 's MONTH", .month),
  PhraseRule("MONTH (-|to|through) MONTH [,] [YEAR]", .monthSpan),
  PhraseRule("MONTH YEAR (-|to|through) MONTH YEAR", .monthSpan),
  PhraseRule("[the] month of MONTH", .month),

  // Years.
  PhraseRule("[the year|calendar] YEAR", .year),
  PhraseRule("[the] EARLY [-|in|of] YEAR", .year),
  PhraseRule("[the] (end|beginning|start|middle|close|turn|summer) of [the year] YEAR", .year),
  PhraseRule("(post|pre) - YEAR", .year),
  PhraseRule("[the] (fiscal|academic|school|financial) [year] YEAR", .year),
  PhraseRule("YEAR (and beyond|or later)", .year),
  PhraseRule("[the] YEAR fiscal year", .year),
  PhraseRule("year - end YEAR", .year),
  PhraseRule("YEAR (-|/) (YY|YEAR)", .yearSpan),

  // Quarters, halves and seasons.
  PhraseRule("[the] [fiscal [-]] ORDINAL [-] (quarter|quarters) [of YEAR]", .quarter),
  PhraseRule("[the] [fiscal [-]] ORDINAL quarter of (SHIFT year|the year)", .quarter),
  PhraseRule("[the] ORDINAL quarter SHIFT year", .quarter),
  PhraseRule("([the] YEAR|YEAR 's|SHIFT year 's) [fiscal] ORDINAL [-] quarter", .quarter),
  PhraseRule("[the] YEAR (quarter|period)", .lastQuarter(0)),
  PhraseRule("[the] (ORDINAL|last|latter|EARLY) half of [the] (YEAR|SHIFT year|year|month)", .half),
  PhraseRule("[the] ORDINAL two quarters of YEAR", .half),
  PhraseRule("[the] (ORDINAL|last) half of [the] ['] DECADE", .decade),
  PhraseRule("[the] [EARLY [-]] SEASON of YEAR", .season),
  PhraseRule("[EARLY [-]] SEASON YEAR", .season),
  PhraseRule("[EARLY] [SHIFT] SHIFT SEASON", .season),
  PhraseRule("the [EARLY] SEASON", .season),
  PhraseRule("SEASON (SHIFT year|of SHIFT year)", .season),

  // Decades and centuries.
  PhraseRule("[the] [EARLY [-|to EARLY [-]]] ['] DECADE", .decade),
  PhraseRule("[the] (end|beginning|start|turn) of the ['] DECADE", .decade),
  PhraseRule("[the] [EARLY [-]] [turn of the] ORDINAL [-] century", .century),
]
