import type { DmnResource } from '../../services/command-manual/compile-to-dmn.ts'
import { type CityScope, type Ctx, systemActor } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { createCatalogue, readCatalogue } from './catalogue.ts'
import { createComponents } from './components.ts'
import { createDemoCities } from './create-cities.ts'
import { type DemoCity, demoCities } from './demo-cities.ts'
import { createExamples } from './examples.ts'
import { createGrids } from './grids.ts'
import { createManual } from './manual.ts'
import { createLowerUnits, createOrganization, giveOwnersRegulators } from './organization.ts'
import { createPeople } from './people.ts'

type Room = {
  readonly database: Database
  readonly ownerUrl: string
  /** Hands a manual's decisions to the engine. */
  readonly deploy: (city: CityScope, resources: readonly DmnResource[]) => Promise<void>
}

/** 演示数据 — founds the demo city and its county with everything but cases; a second run finds all of it. Answers their scopes, the city first. */
export async function seedDemo(room: Room): Promise<readonly [city: CityScope, county: CityScope]> {
  await createDemoCities(room.ownerUrl)
  const [city, county] = demoCities
  return Promise.all([seedCity(room, city), seedCity(room, county)])
}

async function seedCity({ database, deploy }: Room, city: DemoCity): Promise<CityScope> {
  const scope = await database.scopeByCode(city.code)
  const act = database.actIn(scope, systemActor)
  if (await act(isFounded)) return scope
  const catalogue = await readCatalogue()
  await act(async (ctx) => {
    await createDefaultCalendar(ctx)
    await createOrganization(ctx, city)
    await createCatalogue(ctx, catalogue)
  })
  await createManual({ act, deploy: (resources) => deploy(scope, resources) }, city)
  await act(async (ctx) => {
    await giveOwnersRegulators(ctx, city)
    await createLowerUnits(ctx, city)
    await createPeople(ctx, city)
    await createGrids(ctx, city)
    await createComponents(ctx, city)
    await createExamples(ctx, city)
  })
  return scope
}

/** Components come last, so that a founding that was cut short is taken up again; a founded city is its own from then on. */
const isFounded = async ({ db, city: { cityId } }: Ctx) =>
  (await db.component.findFirst({ where: { cityId }, select: { id: true } })) !== null
