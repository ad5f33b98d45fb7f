// Written by scripts/generate-processes.ts from workers, effects and models; never edited.
export const caseVariables = [
  'beginning',
  'caseId',
  'conditionNo',
  'dispatchMode',
  'disputed',
  'districtId',
  'ended',
  'manualAnswer',
  'manualDecisionId',
  'minuteOfDay',
  'monthDay',
  'nextAt',
  'outcome',
  'responsibleUnitId',
  'secondLevelUnitId',
  'source',
  'streetId',
  'verification',
  'verificationNeeded',
] as const
export const askedVariables = [
  'conditionNo',
] as const
