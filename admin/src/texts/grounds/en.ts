import type {
  DispatchMode,
  LegalBasisKind,
  LineDispatch,
  LineVerification,
  RiskFactor,
} from '../../api/generated/operations.ts'

/** 英文 — the texts of what a line of the manual wants as evidence, and of what it rests on. */
export const groundsTexts = {
  grounds: {
    column: 'Further rules',
    urgent: 'Urgent',
    selfHandling: 'Self-handling',
    flags: 'Marked as',
    dispatch: 'Way of dispatch',
    addDispatch: 'Say how it is dispatched',
    verification: 'Verification',
    addVerification: 'Say whether it is verified',
    evidence: 'Evidence required',
    bases: 'Legal grounds',
    addEvidence: 'Say what evidence is required',
    addBases: 'Name the legal grounds',
    basesOf: 'Legal grounds of %{name}, no. %{number}',
    kind: 'Kind',
    name: 'Title',
    reference: 'Article, item or number',
    add: 'Add a ground',
    takeOut: 'Take out ground %{number}',
    lacks: 'Every ground has a title, and each is named once.',
  },
  legalBasisKinds: {
    LAW: 'Law or regulation',
    RESPONSIBILITY_LIST: 'Responsibility list',
    MINUTES: 'Minutes',
    OTHER: 'Other document',
  } satisfies Record<LegalBasisKind, string>,
  lineDispatches: {
    BY_CITY: 'By the city’s rule',
    AUTOMATIC: 'Dispatched automatically',
    PROPOSED: 'Proposed to the dispatcher',
  } satisfies Record<LineDispatch, string>,
  lineVerifications: {
    ALWAYS: 'Verified on site',
    SAMPLED: 'Verified by samples, by risk',
    NONE: 'Not verified on site',
  } satisfies Record<LineVerification, string>,
  samples: {
    title: 'Sample',
    needed: 'Drawn: verified on site',
    spared: 'Not drawn: not verified on site',
    drawn: 'drew %{draw}; verified below %{share}',
  },
  riskFactors: {
    BASE: 'base',
    URGENT: 'urgent line',
    REWORKED: 'done over before',
    ANSWER_OWED: 'somebody waits for an answer',
    REPORTED_AGAIN: 'reported again',
    SAME_SPOT: 'one of its class at the same spot before',
    UNIT_REWORKS: 'the unit often has to do work over',
    UNIT_LITTLE_KNOWN: 'few closed cases of the unit yet',
  } satisfies Record<RiskFactor, string>,
  dispatchModes: {
    AUTOMATIC: 'Dispatched automatically',
    DIRECT: 'Dispatched by the dispatcher',
    TWO_LEVEL: 'Dispatched at two levels',
  } satisfies Record<DispatchMode, string>,
}
