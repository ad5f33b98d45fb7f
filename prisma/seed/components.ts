import type { Ctx } from '../../services/ctx.ts'
import { beatsOf, cellHeight, cellWidth } from './beats.ts'
import { type ComponentClass, componentClasses } from './component-classes.ts'
import type { DemoCity } from './demo-cities.ts'
import { gridId } from './grids.ts'
import { createRandom } from './random.ts'
import { seedId } from './seed-id.ts'
import { type SeededUnit, seededUnits } from './seeded-units.ts'

const roads = [
  '红旗东街',
  '河东东街',
  '中银大道',
  '解放南路',
  '槐东路',
  '圣惠路',
  '人民北路',
  '禹都大道',
]
const perClass = { CITY: 20, COUNTY: 6 } as const
/** One in so many belongs to a private estate: an owner without an account. */
const privateEvery = 4

/** 建部件库 — components of real classes, each in a grid, with the department in charge, the owner and the maintainer. */
export async function createComponents(ctx: Ctx, city: DemoCity): Promise<void> {
  const units = await seededUnits(ctx)
  const places = beatsOf(city, units).flatMap(({ name, cells }) =>
    cells.map((cell) => ({ cell, community: name })),
  )
  const unitId = unitFinder(city, units)
  const random = createRandom(`components ${city.code}`)
  const numbers = Array.from({ length: perClass[city.kind] }, (_, n) => n + 1)
  await ctx.db.component.createMany({
    data: componentClasses.flatMap((itsClass) =>
      numbers.map((number) => {
        const { cell, community } = random.pick(places)
        const code = componentCode(cell.code.slice(0, 6), itsClass, number)
        return {
          id: seedId(city.code, 'component', code),
          cityId: ctx.city.cityId,
          code,
          classCode: itsClass.code,
          name: itsClass.name,
          address: `${community}${random.pick(roads)}${Math.floor(random.between(1, 200))}号门前`,
          longitude: inside(cell.west, cellWidth, random.between(0.1, 0.9)),
          latitude: inside(cell.south, cellHeight, random.between(0.1, 0.9)),
          gridId: gridId(city, cell),
          departmentInChargeId: unitId(itsClass.inCharge),
          ownerId: number % privateEvery === 0 ? estate(units) : unitId(itsClass.owner),
          maintainerId: unitId(itsClass.maintainer),
        }
      }),
    ),
    skipDuplicates: true,
  })
}

/** 16 digits: division, class, sequence. */
const componentCode = (division: string, { code }: ComponentClass, number: number) =>
  `${division}${code.slice(1)}${String(number).padStart(6, '0')}`

const inside = (from: number, size: number, share: number) =>
  Number((from + size * share).toFixed(6))

const estate = (units: readonly SeededUnit[]) =>
  units.find(({ code }) => code === 'OWNER-ESTATE')?.id ?? null

function unitFinder(city: DemoCity, units: readonly SeededUnit[]) {
  return (manualName: string): string | null => {
    const name = city.unitName(manualName)
    return units.find((unit) => unit.name === name || unit.aliases.includes(name))?.id ?? null
  }
}
