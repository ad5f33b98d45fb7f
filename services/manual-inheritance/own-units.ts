import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import type { Areas } from '../command-manual/area-names.ts'
import type { LineRule, ManualLine } from '../command-manual/difference.ts'
import type { UpstreamLine } from './upstream-lines.ts'

type Own = {
  readonly units: readonly Pick<OrganizationUnit, 'id' | 'name' | 'aliases'>[]
  readonly areas: Areas
}
/** 承接行 — a line of a place above as the city would have it. */
export type InheritedLine = ManualLine & Pick<UpstreamLine, 'sheet' | 'row'>

/** 对应单位 — the lines of a place above with the city's own units and areas; a name that none goes by stays a name. */
export function inOwnUnits(lines: readonly UpstreamLine[], { units, areas }: Own): InheritedLine[] {
  const byName = new Map([
    ...units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit] as const)),
    ...units.map((unit) => [unit.name, unit] as const),
  ])
  const ownRule = ({ kind, phrase, unitName }: UpstreamLine['rules'][number]): LineRule => {
    if (kind !== 'NAMED_UNIT') return { kind, phrase, unitId: null, unitName: null }
    const unit = byName.get(unitName ?? phrase)
    return { kind, phrase, unitId: unit?.id ?? null, unitName: unit?.name ?? unitName ?? phrase }
  }
  return lines.map((line) => ({
    ...line,
    areaUnitId: areas.get(line.areaName) ?? null,
    rules: line.rules.map(ownRule),
  }))
}
