import { readFile } from 'node:fs/promises'
import { confirmPhrases } from '../../services/command-manual/confirm-phrases.ts'
import { editionInForce } from '../../services/command-manual/edition-in-force.ts'
import { importManual } from '../../services/command-manual/import-manual.ts'
import { publishManual } from '../../services/command-manual/publish-manual.ts'
import { readImport } from '../../services/command-manual/read-import.ts'
import type { ReadFile } from '../../services/command-manual/read-manual.ts'
import type { Ctx } from '../../services/ctx.ts'
import type { DemoCity } from './demo-cities.ts'

type Publishing = Parameters<typeof publishManual>[0]

const folder = new URL('../../demo/manual/', import.meta.url)
const reading = {
  name: 'yuncheng-handling-standard.xlsx',
  days: 'working',
  hours: 'working',
} as const
const file = new URL(reading.name, folder)
/** What the classes of the manual are called in English: a spreadsheet of a Chinese city does not say. */
const names = new URL('class-names.csv', folder)
/** Before every past case, so that each was filed under an edition in force. */
const inForceFrom = new Date('2024-12-31T16:00:00Z')
/** 街面秩序: 店外经营 and 占道经营 go through the district's or county's own command center. */
const twoLevelClasses = ['E0405', 'E0406']

/** 建手册 — imports, confirms and publishes the city's manual, unless one is in force already. */
export async function createManual(publishing: Publishing, city: DemoCity): Promise<void> {
  const { act } = publishing
  const known = await act((ctx) => editionInForce(ctx, { cityId: ctx.city.cityId, at: ctx.now() }))
  if (known === null) {
    const content = await readFile(file)
    const manual = await readImport(act, { ...reading, content })
    // one act after the other: a slow machine takes seconds for each
    const drafted = await act((ctx) => draftManual(ctx, { city, manual }))
    const edition = await act((ctx) => confirmPhrases(ctx, drafted))
    await publishManual(publishing, { editionId: edition.id, from: inForceFrom })
  }
  const lines = (await readFile(names, 'utf8')).trim().split('\n').slice(1)
  await act((ctx) => nameClasses(ctx, lines))
  await act((ctx) =>
    ctx.db.catalogueClass.updateMany({
      where: { cityId: ctx.city.cityId, code: { in: twoLevelClasses }, dispatchLevel: null },
      data: { dispatchLevel: 'TWO_LEVEL' },
    }),
  )
}

/** A line says the name, a comma, and the English name. */
async function nameClasses({ db, city: { cityId } }: Ctx, lines: readonly string[]) {
  await db.$executeRaw`
    UPDATE catalogue_classes c SET name_en = substr(line, strpos(line, ',') + 1)
    FROM unnest(${[...lines]}::text[]) AS line
    WHERE c.city_id = ${cityId}::uuid AND c.name_en = '' AND c.name = split_part(line, ',', 1)`
}

type Source = { readonly city: DemoCity; readonly manual: ReadFile }

async function draftManual(ctx: Ctx, { city, manual }: Source) {
  const { edition, phrases } = await importManual(ctx, {
    ...reading,
    manual,
    title: `${city.name}城市管理部件、事件处置标准`,
    dryRun: false,
  })
  if (edition === null) throw new Error('The manual was read but not drafted.')
  const changes = phrases.flatMap(({ phrase, kind, unitName }) => {
    const here = unitName === null ? null : city.unitName(unitName)
    return here === unitName ? [] : [{ phrase, kind, unitName: here }]
  })
  return { editionId: edition.id, expectedVersion: edition.version, changes }
}
