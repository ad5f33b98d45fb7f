import { ZodError } from 'zod'
import { assertPermission } from '../services/accounts/assert-permission.ts'
import type { Permission } from '../services/accounts/permissions.ts'
import type { Ctx } from '../services/ctx.ts'
import { once } from '../services/idempotency.ts'
import type { Context } from './context.ts'
import { inputRefusal } from './input-refusal.ts'

type Given<Input> = {
  [Key in keyof Input as Key extends 'idempotencyKey' ? never : Key]: Exclude<
    Input[Key],
    null | undefined
  >
}
type Request<Input> = { readonly operation: Permission; readonly input: Input }
type Keyed = { idempotencyKey?: string | null | undefined }

/**
 * 执行 — does one request's act in one transaction, once for its idempotency key; committed when it
 * answers. Fields given as null count as left out.
 */
export const perform = <Input extends Keyed, Result extends object>(
  context: Context,
  request: Request<Input>,
  action: (ctx: Ctx, given: Given<Input>) => Promise<Result>,
): Promise<Result> => performAfter(context, request, { before: async () => null, action })

type InTwo<Input, Read, Result> = {
  readonly before: (given: Given<Input>) => Promise<Read>
  readonly action: (ctx: Ctx, given: Given<Input>, read: Read) => Promise<Result>
}

/** 先读后办 — the same where something is read before the act begins, such as a file, which takes longer than an act may. */
export async function performAfter<Input extends Keyed, Read, Result extends object>(
  context: Context,
  { operation, input }: Request<Input>,
  { before, action }: InTwo<Input, Read, Result>,
): Promise<Result> {
  assertPermission(context.viewer?.actor ?? null, operation)
  const given = leaveOutNulls(input)
  const request = { key: input.idempotencyKey, operation, input: given }
  try {
    const read = await before(given)
    return await context.act((ctx) => once(ctx, request, () => action(ctx, given, read)))
  } catch (error) {
    throw error instanceof ZodError ? asRefusal(error) : error
  }
}

function leaveOutNulls<Input extends object>(input: Input): Given<Input> {
  const entries = Object.entries(input).filter(
    ([name, value]) => name !== 'idempotencyKey' && value !== null && value !== undefined,
  )
  // Says of the entries just filtered what the type says.
  return Object.fromEntries(entries) as Given<Input>
}

function asRefusal({ issues: [issue] }: ZodError) {
  const field = issue?.path.at(0)
  return inputRefusal(issue, field === undefined ? null : String(field))
}
