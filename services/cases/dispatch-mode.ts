import { z } from 'zod'
import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import type { DispatchLevel, LineDispatch } from '../../prisma/generated/enums.ts'
import type { UnitProposal } from '../command-manual/propose-units.ts'

/** 派遣方式 — how the case is dispatched; the model's gateway reads it. */
export const DispatchMode = z.enum(['AUTOMATIC', 'DIRECT', 'TWO_LEVEL'])
export type DispatchMode = z.infer<typeof DispatchMode>

type Deciding = {
  readonly level: DispatchLevel
  readonly centerExists: boolean
  readonly certain: boolean
  /** What the line of the manual says; the city's rule holds where it says nothing. */
  readonly line: LineDispatch
  /** 自动派遣 — the city's rule. */
  readonly automatic: boolean
}

/** 派遣方式 — two levels where city or class say so and the place has a center; automatic only where the manual names one unit for certain, and its line, or else the city, allows it. */
export function dispatchModeOf({
  level,
  centerExists,
  certain,
  line,
  automatic,
}: Deciding): DispatchMode {
  if (level === 'TWO_LEVEL' && centerExists) return 'TWO_LEVEL'
  const allowed = line === 'BY_CITY' ? automatic : line === 'AUTOMATIC'
  return allowed && certain ? 'AUTOMATIC' : 'DIRECT'
}

/** 单位确定 — one unit, no rule that led to nobody, and not the fallback desk. */
export const isCertain = ({ candidates, passed }: UnitProposal): boolean =>
  candidates.length === 1 && candidates[0]?.kind !== 'FALLBACK' && passed.length === 0

type Place = { readonly cityId: string; readonly districtId: string | null }

/** 二级指挥中心 — that of a case's district: a unit below it, or that of the county which is a city of its own; null where there is none. */
export function secondLevelCenter(
  units: readonly OrganizationUnit[],
  { cityId, districtId }: Place,
): OrganizationUnit | null {
  const district = units.find(({ id }) => id === districtId)
  if (district === undefined) return null
  const own = district.cityId === cityId
  const isIts = (center: OrganizationUnit) =>
    own
      ? center.parentId === district.id
      : center.cityId === district.cityId && center.parentId === null
  return units.find((unit) => isCenter(unit) && isIts(unit)) ?? null
}

const isCenter = ({ kind, active }: OrganizationUnit) => kind === 'COMMAND_CENTER' && active
