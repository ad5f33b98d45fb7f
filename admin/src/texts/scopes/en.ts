import type { AreaClass, CaseGrade, LineStanding } from '../../api/generated/operations.ts'

/** 英文 — the texts of where and when a line of the manual answers. */
export const scopesTexts = {
  scopes: {
    column: 'Answers for',
    add: 'Limit for which cases it answers',
    of: 'For which cases %{name}, no. %{number} answers',
    advice:
      'The more specific line answers: a street before a district, a district before everywhere; then one with an area class, with a grade, with a season, with hours.',
    exception: 'Exception to no.',
    exceptionHint:
      'Of the line of the class in whose place it answers; empty for a line of its own',
    exceptionTo: 'Exception to no. %{number}',
    area: 'District or street',
    areaHint: 'Empty for everywhere',
    areaClass: 'Area class',
    allClasses: 'All area classes',
    grade: 'Grade',
    allGrades: 'All grades',
    gradeOf: 'Grade: %{grade}',
    seasonFrom: 'From (MM-DD)',
    seasonUntil: 'To (MM-DD)',
    seasonHint: 'Both days within, also over New Year; empty for all year',
    hoursFrom: 'From',
    hoursUntil: 'Until',
    hoursHint: 'By the city’s clock, also over midnight; empty for the whole day',
    filing: 'By the manual in force: %{words}',
    lacks: 'Give both ends of a span, days as 11-15; the number is that of a line.',
    filedAt: 'Filed (city time)',
  },
  areaClasses: {
    FIRST: 'Class 1 area',
    SECOND: 'Class 2 area',
    THIRD: 'Class 3 area',
    FOURTH: 'Class 4 area',
  } satisfies Record<AreaClass, string>,
  caseGrades: {
    ORDINARY: 'ordinary',
    MAJOR: 'major',
    SEVERE: 'severe',
  } satisfies Record<CaseGrade, string>,
  lineStandings: {
    DECIDED: 'decided',
    OTHER_CONDITION: 'another condition',
    OTHER_AREA: 'another area',
    OTHER_AREA_CLASS: 'another area class',
    OTHER_GRADE: 'another grade',
    OTHER_SEASON: 'another season',
    OTHER_HOURS: 'another time of day',
    OUTRANKED: 'the line that decided is more specific',
  } satisfies Record<LineStanding, string>,
}
