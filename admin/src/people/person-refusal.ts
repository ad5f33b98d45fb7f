import { ApiError, codeOf } from '../api/api-error.ts'
import type { TextKey } from '../texts/texts.ts'

const byField: Readonly<Record<string, TextKey>> = {
  login: 'personActs.loginTaken',
  phone: 'personActs.phoneWrong',
  email: 'personActs.emailWrong',
  endsAt: 'personActs.datesWrong',
  substituteId: 'personActs.substituteWrong',
}

/** 人员拒绝 — why an act on somebody was refused, in words of its own where there are some; null otherwise. */
export function personRefusal(error: unknown): TextKey | null {
  const code = codeOf(error)
  if (code === 'SEPARATION_OF_DUTIES') return 'personActs.separation'
  if (code === 'FORBIDDEN') return 'personActs.notYours'
  if (code !== 'INVALID_INPUT' || !(error instanceof ApiError)) return null
  return byField[error.field ?? ''] ?? null
}
