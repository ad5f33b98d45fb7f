import type { PrismaClient } from '../prisma/generated/client.ts'
import { englishClassNames } from '../services/catalogue/class-names.ts'
import type { Context } from './context.ts'

type Remembered = { readonly minute: number; readonly names: ReturnType<typeof englishClassNames> }

/** 小类英文名 — what classes are called in English; read once a minute and city, so that a list costs no query more. */
export function rememberClassNames(db: PrismaClient, now: () => Date): Context['classNameEn'] {
  const remembered = new Map<string, Remembered>()
  const namesOf = (cityId: string) => {
    const minute = Math.floor(now().getTime() / 60_000)
    const known = remembered.get(cityId)
    if (known?.minute === minute) return known.names
    const names = englishClassNames(db, cityId)
    remembered.set(cityId, { minute, names })
    names.catch(() => remembered.delete(cityId))
    return names
  }
  return async ({ cityId, className }) => (await namesOf(cityId)).get(className) ?? ''
}
