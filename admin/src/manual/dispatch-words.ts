import type { LineDispatch, LineVerification } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

/** 派遣方式 — what a line says of it; nothing where the city's rule holds. */
export const dispatchInWords = (dispatch: LineDispatch, text: Text): readonly string[] =>
  dispatch === 'BY_CITY' ? [] : [text(`lineDispatches.${dispatch}`)]

/** 核查要求 — what a line says of it; nothing where it is verified as every other one. */
export const verificationInWords = (
  verification: LineVerification,
  text: Text,
): readonly string[] =>
  verification === 'ALWAYS' ? [] : [text(`lineVerifications.${verification}`)]
