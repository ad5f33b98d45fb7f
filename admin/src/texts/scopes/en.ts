import type { LineStanding } from '../../api/generated/operations.ts'

/** 英文 — the texts of where and when a line of the manual answers. */
export const scopesTexts = {
  scopes: {
    column: 'Answers for',
    add: 'Limit where and when it answers',
    of: 'Where and when %{name}, no. %{number} answers',
    advice:
      'The more specific line answers: a street before a district, a district before everywhere; then one with a season; then one with hours.',
    exception: 'Exception to no.',
    exceptionHint:
      'Of the line of the class in whose place it answers; empty for a line of its own',
    exceptionTo: 'Exception to no. %{number}',
    area: 'District or street',
    areaHint: 'Empty for everywhere',
    seasonFrom: 'From (MM-DD)',
    seasonUntil: 'To (MM-DD)',
    seasonHint: 'Both days within, also over New Year; empty for all year',
    hoursFrom: 'From',
    hoursUntil: 'Until',
    hoursHint: 'By the city’s clock, also over midnight; empty for the whole day',
    lacks: 'Give both ends of a span, days as 11-15; the number is that of a line.',
    filedAt: 'Filed (city time)',
  },
  lineStandings: {
    DECIDED: 'decided',
    OTHER_CONDITION: 'another condition',
    OTHER_AREA: 'another area',
    OTHER_SEASON: 'another season',
    OTHER_HOURS: 'another time of day',
    OUTRANKED: 'the line that decided is more specific',
  } satisfies Record<LineStanding, string>,
}
