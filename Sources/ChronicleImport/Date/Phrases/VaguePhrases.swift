/// Durations, sets and vague references.
let vaguePhrases: [PhraseRule] = [
  // Durations.
  PhraseRule(
    "[about] [ABOUT|more than|less than|at least|at most|up to|no more than|as many as] COUNT [more|additional|straight|consecutive|full|whole|trading|working] (UNIT|UNITS)",
    .duration),
  PhraseRule(
    "[ABOUT|more than|at least|a] COUNT [-] (UNIT|UNITS) [-] (long|period|term)", .duration),
  PhraseRule("COUNT - (UNIT|UNITS)", .duration),
  PhraseRule("[the] [SHIFT] COUNT (to|or) COUNT (UNIT|UNITS)", .duration),
  PhraseRule("COUNT UNIT or two", .duration),
  PhraseRule("COUNT (UNIT|UNITS) and a half", .durationAndHalf),
  PhraseRule("COUNT and a half (UNIT|UNITS)", .durationAndHalf),
  PhraseRule(
    "(an additional|another|the entire|the whole|a full) UNIT", .duration),
  PhraseRule("(half a|half an|a half) UNIT", .halfDuration),
  PhraseRule("UNIT - long", .duration),
  PhraseRule("UNITS - long", .vagueDuration),
  PhraseRule(
    "[at least|each of|each of at least] [the|these|this] [SHIFT|ORDINAL] COUNT (UNIT|UNITS) [or so]",
    .duration),
  PhraseRule("[the] (latest|year - earlier) COUNT (UNIT|UNITS)", .duration),
  PhraseRule("the [fiscal] year (ended|ending)", .duration),
  PhraseRule("[the] SHIFT UNITS", .vagueDuration),
  PhraseRule("recent (weeks|months|days|quarters)", .vagueDuration),
  PhraseRule(
    "(years|months|weeks|days|decades|centuries|hours)", .vagueDuration, .afterPreposition),
  PhraseRule("the UNITS ahead", .vagueDuration),
  PhraseRule("the years", .vagueDuration, .afterPreposition),
  PhraseRule("a while", .vagueDuration),

  // Sets.
  PhraseRule("(daily|weekly|monthly|annually|hourly|nightly)", .set),
  PhraseRule("(every|each) [COUNT] (UNIT|UNITS|WEEKDAY|MONTH|SEASON)", .set),
  PhraseRule("(WEEKDAYS|WEEKDAY nights)", .set),

  // Vague references.
  PhraseRule("[right|just|until|from|by|even] now", .reference("PRESENT_REF")),
  PhraseRule("(currently|these days|nowadays|at present)", .reference("PRESENT_REF")),
  PhraseRule("[at the] current", .reference("PRESENT_REF")),
  PhraseRule("[more|most|until] recently", .reference("PAST_REF")),
  PhraseRule("recent years", .reference("PAST_REF")),
  PhraseRule("lately", .reference("PAST_REF")),
  PhraseRule("the [recent] past", .reference("PAST_REF")),
  PhraseRule(
    "the [near|foreseeable|immediate|not too distant] future", .reference("FUTURE_REF")),
  PhraseRule("(the near term|the short term|a later date)", .reference("FUTURE_REF")),
  PhraseRule("(future|coming) (quarters|months)", .reference("FUTURE_REF")),
]
