// Written by scripts/generate-processes.ts from workers, effects and models; never edited.
export const caseVariables = [
  'areaClass',
  'beginning',
  'caseId',
  'conditionNo',
  'dispatchMode',
  'disputed',
  'districtId',
  'ended',
  'grade',
  'manualAnswer',
  'manualDecisionId',
  'minuteOfDay',
  'monthDay',
  'nextAt',
  'outcome',
  'quickPath',
  'responsibleUnitId',
  'secondLevelUnitId',
  'source',
  'streetId',
  'verification',
  'verificationNeeded',
] as const
export const askedVariables = [
  'conditionNo',
  'grade',
] as const
