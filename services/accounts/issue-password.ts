import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { accountLogins } from './account-logins.ts'
import { openAccount } from './initial-password.ts'
import { managedPerson } from './managed-person.ts'

type Given = { readonly personId: string; readonly login?: string }

/** 发放密码 — a new initial password, told this once, under the known login or another one; every session ends. Throws NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function issuePassword(ctx: Ctx, { personId, login }: Given) {
  const { active } = await managedPerson(ctx, personId)
  if (!active)
    throw invalidInput('Whoever has left gets no password. Nothing was changed.', 'personId')
  const [account] = await accountLogins(ctx.db, { personIds: [personId] })
  const name = login ?? account?.login
  if (name === undefined)
    throw invalidInput('This person has no login yet. Give one. Nothing was changed.', 'login')
  return { personId, login: name, ...(await openAccount(ctx, { personId, login: name })) }
}
