import { z } from 'zod'
import type { AreaClass as AreaClassName, Role as RoleName } from '../../prisma/generated/enums.ts'
import type { GivenExample } from '../../services/manual-examples/example-words.ts'
import { builder } from '../builder.ts'
import { optionalRowId, rowId } from '../ids.ts'
import { AreaClass, CaseGrade, CaseSource, ClassKind, LimitUnit, Role } from './enums.ts'

const most = { name: 200, basis: 1000, units: 20, tells: 20 } as const

const ExampleToldInput = builder.inputType('ExampleToldInput', {
  description: '通知 — who is to be told at which share of the limit.',
  fields: (t) => ({
    sharePercent: t.int({ validate: z.int().min(1).max(1000) }),
    role: t.field({ type: Role }),
    unitId: t.id({ required: false, description: 'None: the role anywhere in the city' }),
  }),
})

/** 示例内容 — what an example says, whether it is new or written anew. */
export const ManualExampleWords = builder.inputType('ManualExampleWords', {
  description: '示例内容 — a case, and what the manual is to say of it. Instants are city time.',
  fields: (t) => ({
    name: t.string({ validate: z.string().trim().min(1).max(most.name) }),
    basis: t.string({
      validate: z.string().trim().min(1).max(most.basis),
      description: 'Where the expected values stand in print',
    }),
    kind: t.field({ type: ClassKind }),
    classCode: t.string({ validate: z.string().min(1).max(20) }),
    standard: t.string({ required: false, validate: z.string().min(1).max(40) }),
    conditionNo: t.int({ validate: z.int().positive() }),
    source: t.field({ type: CaseSource }),
    reportedAt: t.field({ type: 'DateTime' }),
    grade: t.field({ type: CaseGrade, defaultValue: 'ORDINARY' }),
    areaClass: t.field({
      type: AreaClass,
      required: false,
      description: 'That of its place, where it is left out',
    }),
    streetId: t.id({ required: false }),
    districtId: t.id({ required: false }),
    componentCode: t.string({ required: false, validate: z.string().min(1).max(40) }),
    unitIds: t.idList({
      validate: z.array(z.unknown()).max(most.units),
      description: 'In the manual’s order, or the fallback desk alone',
    }),
    limitValue: t.float(),
    limitUnit: t.field({ type: LimitUnit }),
    dueAt: t.field({ type: 'DateTime' }),
    tells: t.field({
      type: [ExampleToldInput],
      required: false,
      validate: z.array(z.unknown()).max(most.tells),
      description: 'What has to be told at least; none: it is not looked at',
    }),
  }),
})

type Words = Omit<
  GivenExample,
  'standard' | 'areaClass' | 'streetId' | 'districtId' | 'componentCode' | 'tells'
> & {
  readonly standard?: string | null | undefined
  readonly areaClass?: AreaClassName | null | undefined
  readonly streetId?: string | null | undefined
  readonly districtId?: string | null | undefined
  readonly componentCode?: string | null | undefined
  readonly tells?: readonly ToldInput[] | null | undefined
}
type ToldInput = {
  readonly sharePercent: number
  readonly role: RoleName
  readonly unitId?: string | null | undefined
}

/** The same with the rows' own ids. */
export const givenExample = ({ tells, unitIds, ...words }: Words): GivenExample => ({
  ...words,
  standard: words.standard ?? undefined,
  areaClass: words.areaClass ?? undefined,
  componentCode: words.componentCode ?? undefined,
  streetId: optionalRowId('OrganizationUnit', words.streetId),
  districtId: optionalRowId('OrganizationUnit', words.districtId),
  unitIds: unitIds.map((id) => rowId('OrganizationUnit', id)),
  tells: (tells ?? []).map(({ unitId, ...told }) => ({
    ...told,
    unitId: optionalRowId('OrganizationUnit', unitId),
  })),
})
