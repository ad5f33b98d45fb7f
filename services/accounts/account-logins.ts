import type { Transaction } from '../ctx.ts'

type Asked = { readonly personIds?: readonly string[]; readonly logins?: readonly string[] }
/** Null for somebody of another city. */
type Account = { readonly personId: string | null; readonly login: string }

/** 登录名 — who of the city has which login, and which logins are taken. */
export async function accountLogins(
  db: Pick<Transaction, '$queryRaw'>,
  { personIds = [], logins = [] }: Asked,
): Promise<readonly Account[]> {
  return db.$queryRaw<Account[]>`
    SELECT person_id AS "personId", login
    FROM account_logins(${[...personIds]}::uuid[], ${[...logins]}::text[])`
}
