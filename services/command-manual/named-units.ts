import type { OrganizationUnit, UnitPhrase } from '../../prisma/generated/client.ts'
import type { UnitKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { unitKindOf } from './classify-phrase.ts'
import { grouped } from './grouped.ts'

type Named = { readonly name: string; readonly aliases: readonly string[] }

/** 机构 — keeps a unit for each name the manual uses; answers their ids by official name; a unit that goes by any of the names already is the same one. */
export async function keepNamedUnits(
  ctx: Ctx,
  phrases: readonly UnitPhrase[],
): Promise<Map<string, string>> {
  const named = phrases.filter(({ kind, unitName }) => kind === 'NAMED_UNIT' && unitName !== null)
  const existing = await ctx.db.organizationUnit.findMany({ where: { cityId: ctx.city.cityId } })
  const ids = new Map<string, string>()
  const known = { existing, codes: new Set(existing.map(({ code }) => code)) }
  for (const [name, same] of grouped(named, ({ unitName, phrase }) => unitName ?? phrase)) {
    const aliases = same.map(({ phrase }) => phrase).filter((phrase) => phrase !== name)
    ids.set(name, await keepUnit(ctx, { name, aliases }, known))
  }
  return ids
}

type Known = { existing: readonly OrganizationUnit[]; readonly codes: Set<string> }

async function keepUnit(ctx: Ctx, { name, aliases }: Named, known: Known): Promise<string> {
  const names = [name, ...aliases]
  const same =
    known.existing.find((unit) => names.includes(unit.name)) ??
    known.existing.find((unit) => unit.aliases.some((alias) => names.includes(alias)))
  if (same !== undefined) {
    const kept = await addAliases(ctx, same, names)
    known.existing = known.existing.map((unit) => (unit.id === kept.id ? kept : unit))
    return same.id
  }
  const kind = unitKindOf(name)
  const code = nextCode(kind, known.codes)
  known.codes.add(code)
  const { id } = await ctx.db.organizationUnit.create({
    data: {
      cityId: ctx.city.cityId,
      kind,
      code,
      name,
      aliases: [...aliases],
      hasAccounts: kind !== 'OWNER',
    },
    select: { id: true },
  })
  return id
}

async function addAliases({ db }: Ctx, unit: OrganizationUnit, names: readonly string[]) {
  const missing = names.filter((name) => name !== unit.name && !unit.aliases.includes(name))
  if (missing.length === 0) return unit
  return db.organizationUnit.update({
    where: { id: unit.id },
    data: { aliases: [...unit.aliases, ...missing], version: { increment: 1 } },
  })
}

function nextCode(kind: UnitKind, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `${kind}-${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}
