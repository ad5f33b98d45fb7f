import type { LineDispatch, LineVerification } from '../../api/generated/operations.ts'
import type { TextKey } from '../../texts/texts.ts'
import type { Line } from './change-lines.ts'
import type { Change } from './use-editor.ts'

/** 选择 — one of a few things that a line may say of something. */
export type Choice<Value extends string> = {
  readonly field: 'dispatch' | 'verification'
  readonly label: TextKey
  /** What stands where the line says what is usual. */
  readonly add: TextKey
  readonly usual: Value
  readonly words: Readonly<Record<Value, TextKey>>
  readonly of: (line: Line) => Value
  readonly given: (value: Value) => Change['given']
}

/** 派遣方式 — by the city's rule, automatic, or proposed. */
export const dispatchChoice: Choice<LineDispatch> = {
  field: 'dispatch',
  label: 'grounds.dispatch',
  add: 'grounds.addDispatch',
  usual: 'BY_CITY',
  words: {
    BY_CITY: 'lineDispatches.BY_CITY',
    AUTOMATIC: 'lineDispatches.AUTOMATIC',
    PROPOSED: 'lineDispatches.PROPOSED',
  },
  of: ({ dispatch }) => dispatch,
  given: (dispatch) => ({ dispatch }),
}

/** 核查要求 — whether what was done is verified on site. */
export const verificationChoice: Choice<LineVerification> = {
  field: 'verification',
  label: 'grounds.verification',
  add: 'grounds.addVerification',
  usual: 'ALWAYS',
  words: {
    ALWAYS: 'lineVerifications.ALWAYS',
    SAMPLED: 'lineVerifications.SAMPLED',
    NONE: 'lineVerifications.NONE',
  },
  of: ({ verification }) => verification,
  given: (verification) => ({ verification }),
}
