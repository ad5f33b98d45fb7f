import type { ManualChange } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'
import { basisInWords } from './basis-words.ts'
import { dispatchInWords, verificationInWords } from './dispatch-words.ts'
import { ladderInWords } from './ladder-words.ts'
import { flagsOf } from './line-flags.ts'
import type { LineWords } from './list-difference.ts'
import { scopeInWords } from './scope-words.ts'
import { stagedLimit } from './staged-limit.ts'

type Side = LineWords | null
/** 一处文字 — what a line says of one thing in the old and in the new edition; empty where it has no such line. */
export type Saying = {
  readonly name: string
  readonly label: string
  readonly before: string
  readonly after: string
}
type Spoken = {
  readonly of: readonly ManualChange[]
  readonly label: Parameters<Text>[0]
  readonly say: (line: LineWords, text: Text) => string
}

const whole: readonly ManualChange[] = ['ADDED', 'REMOVED']
const sayings = {
  className: {
    of: ['CLASS_NAME'],
    label: 'manual.className',
    say: ({ className }) => className,
  },
  number: { of: ['NUMBER'], label: 'manual.condition', say: ({ conditionNo }) => `${conditionNo}` },
  scope: {
    of: ['EXCEPTION', 'AREA', 'AREA_CLASS', 'GRADE', 'SEASON', 'HOURS', ...whole],
    label: 'scopes.column',
    say: (line, text) => scopeInWords(line, text).join('\n'),
  },
  filing: {
    of: ['FILING_CONDITION', ...whole],
    label: 'manual.filingCondition',
    say: ({ filingCondition }) => filingCondition,
  },
  closing: {
    of: ['CLOSING_CONDITION', ...whole],
    label: 'manual.closingCondition',
    say: ({ closingCondition }) => closingCondition,
  },
  limit: {
    of: ['LIMIT', 'LIMIT_UNIT', 'LIMIT_STAGES', ...whole],
    label: 'manual.limit',
    say: (line, text) => stagedLimit(line, text).join('\n'),
  },
  units: {
    of: ['UNITS', ...whole],
    label: 'manual.units',
    say: ({ rules }, text) => rules.map((rule) => ruleInWords(rule, text)).join('\n'),
  },
  supervising: {
    of: ['SUPERVISING'],
    label: 'difference.supervising',
    say: ({ supervisingText }) => supervisingText,
  },
  evidence: {
    of: ['EVIDENCE', ...whole],
    label: 'grounds.evidence',
    say: ({ evidenceRequired }) => evidenceRequired,
  },
  bases: {
    of: ['LEGAL_BASES', ...whole],
    label: 'grounds.bases',
    say: ({ legalBases }, text) => legalBases.map((it) => basisInWords(it, text)).join('\n'),
  },
  flags: {
    of: ['URGENT', 'SELF_HANDLING', 'QUICK_PATH', ...whole],
    label: 'grounds.flags',
    say: (line, text) =>
      flagsOf(line)
        .map((flag) => text(`grounds.${flag}`))
        .join('\n'),
  },
  ladder: {
    of: ['LADDER', ...whole],
    label: 'cityLadder.title',
    say: ({ ladder }, text) => ladderInWords(ladder, text).join('\n'),
  },
  dispatch: {
    of: ['DISPATCH', ...whole],
    label: 'grounds.dispatch',
    say: ({ dispatch }, text) => dispatchInWords(dispatch, text).join(''),
  },
  verification: {
    of: ['VERIFICATION', ...whole],
    label: 'grounds.verification',
    say: ({ verification }, text) => verificationInWords(verification, text).join(''),
  },
} as const satisfies Record<string, Spoken>

/** 差异文字 — what the two editions say where they differ. */
export const sayingsOf = (
  { before, after, changes }: { before: Side; after: Side; changes: readonly ManualChange[] },
  text: Text,
): readonly Saying[] =>
  Object.entries<Spoken>(sayings)
    .filter(([, { of }]) => of.some((change) => changes.includes(change)))
    .map(([name, { label, say }]) => ({
      name,
      label: text(label),
      before: before === null ? '' : say(before, text),
      after: after === null ? '' : say(after, text),
    }))
    // a new line need not say everything
    .filter((saying) => saying.before !== '' || saying.after !== '')

/** The manual's words for a unit, and the unit where it goes by another name. */
function ruleInWords({ kind, phrase, unitName }: LineWords['rules'][number], text: Text): string {
  const found = unitName ?? text(`unitRuleKinds.${kind}`)
  return phrase === '' || phrase === found ? found : `${phrase} → ${found}`
}

/** 不同之处 — the part of a text that another one has differently, between what both begin and end with. */
export function differingPart(words: string, other: string) {
  const [own, others] = [[...words], [...other]]
  const shorter = Math.min(own.length, others.length)
  let head = 0
  while (head < shorter && own[head] === others[head]) head += 1
  let tail = 0
  while (tail < shorter - head && own.at(-1 - tail) === others.at(-1 - tail)) tail += 1
  const end = own.length - tail
  return {
    head: own.slice(0, head).join(''),
    part: own.slice(head, end).join(''),
    tail: own.slice(end).join(''),
  }
}
