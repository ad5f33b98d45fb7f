import type { Ctx } from '../ctx.ts'
import { latestEdition, takeTurns } from '../process-editions/next-edition.ts'
import { anotherInForce } from './refusals.ts'

/** The number of the edition that whoever acts has read as the one in force. */
export type Seen = { readonly expectedInForce: number }

/**
 * 现行版本 — nobody puts an edition in force over one that they have not seen; none comes until the act ends. Throws
 * VERSION_CONFLICT.
 */
export async function assertInForce(ctx: Ctx, processId: string, { expectedInForce }: Seen) {
  await takeTurns(ctx, processId)
  const number = (await latestEdition(ctx, processId))?.number ?? 0
  if (number !== expectedInForce) throw anotherInForce(number)
}
