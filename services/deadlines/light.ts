import type { Prisma } from '../../prisma/generated/client.ts'

/** 红绿灯 — green below the warning's share of the limit (80 %), yellow up to the limit, red once it is overdue. */
export const lights = ['GREEN', 'YELLOW', 'RED'] as const
export type Light = (typeof lights)[number]

/** What a light depends on: when the warning's share is used, when all of it is; null for what has no limit. */
type Limited = { readonly warnAt: Date | null; readonly dueAt: Date | null }

/** 红绿灯 — the light of something that waits, at an instant. */
export function lightOf({ warnAt, dueAt }: Limited, at: Date): Light {
  if (dueAt === null) return 'GREEN'
  if (dueAt < at) return 'RED'
  return warnAt !== null && warnAt <= at ? 'YELLOW' : 'GREEN'
}

/** The same as a condition on tasks. */
export function lightWhere(light: Light, at: Date): Prisma.TaskWhereInput {
  switch (light) {
    case 'RED':
      return { dueAt: { lt: at } }
    case 'YELLOW':
      return { dueAt: { gte: at }, warnAt: { lte: at } }
    case 'GREEN': {
      const early = { OR: [{ warnAt: null }, { warnAt: { gt: at } }] }
      return { OR: [{ dueAt: null }, { dueAt: { gte: at }, ...early }] }
    }
  }
}
