import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { lockedRelease, type ReleaseChoice, updateRelease } from './lock-release.ts'

type Withdrawal = ReleaseChoice & { readonly reason: string }

/** 撤回发布批 — it stays in the record; what it was to bring is free again. Throws as `lockedRelease`, INVALID_INPUT. */
export async function withdrawRelease(ctx: Ctx, { reason: said, ...choice }: Withdrawal) {
  const { release, state } = await lockedRelease(ctx, choice, 'WITHDRAW')
  const reason = said.trim()
  if (reason === '') throw invalidInput('Say why it is withdrawn.', 'reason')
  return updateRelease(ctx, release, {
    action: 'withdrawRelease',
    data: { state, comment: reason, settledAt: ctx.now() },
    details: { reason },
  })
}
