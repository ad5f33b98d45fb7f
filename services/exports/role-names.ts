import type { Role } from '../../prisma/generated/enums.ts'
import type { Transaction } from '../ctx.ts'
import { type Written, writing } from './rows.ts'

/** 角色名称 — as the city calls them, else as everybody does. */
export async function roleNames(
  db: Pick<Transaction, 'label'>,
  { cityId, ...written }: Written & { readonly cityId: string },
) {
  const { named, said } = writing(written)
  const labels = await db.label.findMany({ where: { cityId, kind: 'ROLE' } })
  const byRole = new Map(labels.map((label) => [label.key, named(label)]))
  return (role: Role): string => byRole.get(role) || said.roles[role]
}
