import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manualFindings } from '../../../services/command-manual/manual-findings.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { gridFaults } from '../../../services/organizations/grid-faults.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { staffUnits } from '../../support/staff-units.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { smallManual } from './small-manual.ts'

const from = new Date('2026-03-01T00:00:00Z')
let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

const found = async (editionId: string) =>
  (await city.act((ctx) => manualFindings(ctx.db, { editionId, at: ctx.now() }))).map(
    ({ kind }) => kind,
  )
const publish = (editionId: string, reason?: string) =>
  publishManual({ act: city.act, deploy: async () => {} }, { editionId, from, reason })
const aClassInUse = () =>
  city.act(({ db }) =>
    db.catalogueClass.create({
      data: {
        ...{ cityId: city.scope.cityId, standard: '2013', kind: 'COMPONENT', code: 'C0199' },
        ...{ name: '井', majorCode: 'C01', majorName: '公用设施' },
      },
    }),
  )

const gridsIn = ({ act }: TestCity, grids: Readonly<Record<string, string>>) =>
  act(async ({ db, city: { cityId } }) => {
    const its = { cityId, kind: 'STREET' as const, code: `S${Object.keys(grids)[0]}` }
    const { id } = await db.organizationUnit.create({ data: { ...its, name: its.code } })
    for (const [code, area] of Object.entries(grids))
      await db.$executeRaw`
        INSERT INTO unit_grids (id, city_id, code, name, street_id, area)
        VALUES (uuidv7(), ${cityId}::uuid, ${code}, ${code}, ${id}::uuid, ${area}::polygon)`
  })

describe('网格缺陷 unit grids', () => {
  test('that overlap, and slivers, are told; such as only touch are none, nor are those of another city', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    await staffUnits(city.act)
    const before = await found(id)
    const other = await aCity({ database: city.testDatabase })
    const square = (x: number, width = 1) => `((${x},0),(${x + width},0),(${x + width},1),(${x},1))`
    await gridsIn(city, { '01': square(0), '02': square(1), '03': square(5, 0.01) })
    await gridsIn(other, { '01': square(0), '02': square(0.5) })
    await other.close()
    expect(await found(id)).toEqual([...before, 'GRID_SLIVER'])
    await gridsIn(city, { '04': square(1.5) })
    const told = await city.act((ctx) => gridFaults(ctx.db))
    expect(told).toEqual([
      { kind: 'GRIDS_OVERLAP', subject: '02、04' },
      { kind: 'GRID_SLIVER', subject: '03' },
    ])
  })
})

describe('发布前检查 the checks of an edition in its city', () => {
  test('the real manual has nothing wrong but owners without a regulator and offices without anybody, as a new city has them', async () => {
    const { id } = await aConfirmedManual(city.act)
    expect(new Set(await found(id))).toEqual(new Set(['UNIT_UNREACHABLE', 'LADDER_TO_NOBODY']))
    await city.act(async ({ db, city: { cityId } }) => {
      const { id: regulatorId } = await db.organizationUnit.create({
        data: { cityId, kind: 'DEPARTMENT', code: 'INDUSTRY', name: '工信局' },
      })
      await db.organizationUnit.updateMany({ where: { kind: 'OWNER' }, data: { regulatorId } })
    })
    expect(new Set(await found(id))).toEqual(new Set(['LADDER_TO_NOBODY']))
    await staffUnits(city.act)
    expect(await found(id)).toEqual([])
  })

  test('升级落空 whoever has left, or is not there yet, is nobody whom a ladder tells', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    await staffUnits(city.act)
    expect(await found(id)).not.toContain('LADDER_TO_NOBODY')
    await city.act(({ db, now }) => db.roleAssignment.updateMany({ data: { endsAt: now() } }))
    expect(await found(id)).toContain('LADDER_TO_NOBODY')
    await city.act(({ db }) => db.roleAssignment.updateMany({ data: { endsAt: null } }))
    await city.act(({ db }) => db.person.updateMany({ data: { active: false } }))
    expect(await found(id)).toContain('LADDER_TO_NOBODY')
  })

  test('a draft nobody has confirmed says which phrases wait', async () => {
    const { edition } = await importRealManual(city.act, { content: smallManual() })
    expect(new Set(await found(edition?.id ?? ''))).toEqual(new Set(['PHRASES_UNCONFIRMED']))
  })

  test('an error keeps it from being published, whatever the reason', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    await city.act(({ db }) =>
      db.organizationUnit.updateMany({ where: { kind: 'DEPARTMENT' }, data: { active: false } }),
    )
    expect(await refusalOf(publish(id, '急'))).toBe('MANUAL_HAS_ERRORS')
    const { status } = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id } }),
    )
    expect(status).toBe('DRAFT')
  })

  test('a warning wants a reason, which edition and audit keep', async () => {
    await aClassInUse()
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    expect(await refusalOf(publish(id))).toBe('REASON_NEEDED')
    expect(await refusalOf(publish(id, ' '))).toBe('REASON_NEEDED')
    const { edition } = await publish(id, '该小类将停用')
    expect(edition.publishingReason).toBe('该小类将停用')
    const audited = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'publishManual' } }),
    )
    expect(audited.details).toMatchObject({ reason: '该小类将停用' })
  })

  test('published once it is published again without being asked anew', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    await publish(id)
    await aClassInUse()
    expect((await publish(id)).edition.status).toBe('PUBLISHED')
  })
})

describe('级别落空 levels that lines have of their own', () => {
  test('级别落空 a level of a line’s own is looked at, too: it tells nobody until somebody holds its office', async () => {
    const { id: editionId } = await aConfirmedManual(city.act, { content: smallManual() })
    await staffUnits(city.act)
    const level = { percent: 100, offices: ['LEADER'], raisesPriority: false, answerHours: null }
    const warning = { ...level, percent: 80, offices: ['HOLDER'] }
    await city.act(({ db }) =>
      db.manualEntry.updateMany({ where: { editionId }, data: { ladder: [warning, level] } }),
    )
    expect(await found(editionId)).toContain('LEVEL_TO_NOBODY')
    await city.act(async ({ db, city: { cityId } }) => {
      const { personId } = await db.roleAssignment.findFirstOrThrow()
      await db.roleAssignment.create({ data: { cityId, personId, role: 'LEADER' } })
    })
    expect(await found(editionId)).not.toContain('LEVEL_TO_NOBODY')
  })
})
