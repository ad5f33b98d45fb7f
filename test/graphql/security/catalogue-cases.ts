import { encodeId } from '../../../graphql/ids.ts'
import { confirmClassMappings } from '../../../services/catalogue/confirm-class-mappings.ts'
import { importCatalogue } from '../../../services/catalogue/import-catalogue.ts'
import { proposeClassMappings } from '../../../services/catalogue/propose-class-mappings.ts'
import { readClasses } from '../../../services/catalogue/read-classes.ts'
import { retireClass } from '../../../services/catalogue/retire-class.ts'
import type { Ctx } from '../../../services/ctx.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const by = 'CITY_ADMINISTRATOR'

/** 目录 — each act on catalogues of its own, each number on others. */
export const catalogueCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  proposeClassMappings: {
    by,
    input: async (number) => {
      await city.act((ctx) => twoCatalogues(ctx, `建议${number}`))
      return pairOf(`建议${number}`)
    },
  },
  confirmClassMappings: {
    by,
    input: async (number) => {
      const { id, version } = await city.act((ctx) => aMapping(ctx, `确认${number}`))
      const mappingId = encodeId('ClassMapping', id)
      return { mappings: [{ mappingId, targetCodes: ['C01001'], expectedVersion: version }] }
    },
  },
  retireClass: {
    by,
    input: async (number) => ({
      classId: encodeId('CatalogueClass', await city.act((ctx) => aClass(ctx, `停用${number}`))),
      reason: '不再使用',
    }),
  },
  reinstateClass: {
    by,
    input: async (number) => {
      const classId = await city.act((ctx) => aClass(ctx, `恢复${number}`))
      await city.act((ctx) => retireClass(ctx, { classId, reason: '误操作' }))
      return { classId: encodeId('CatalogueClass', classId) }
    },
  },
  moveManualToCatalogue: {
    by,
    input: async (number) => {
      const { editionId, standard } = await city.act((ctx) => aMovable(ctx, `迁移${number}`))
      const words = { title: `迁移 ${number}`, reason: '改用新目录', dryRun: false }
      return { editionId: encodeId('ManualEdition', editionId), standard, ...words }
    },
  },
})

const pairOf = (name: string) => ({ fromStandard: `旧${name}`, toStandard: `新${name}` })
const classesOf = (...codes: readonly string[]) =>
  readClasses(
    Buffer.from(
      [
        'kind,major_code,major_name,code,name',
        ...codes.map((code) => `COMPONENT,C01,公用设施,${code},井盖`),
      ].join('\n'),
    ),
  )

async function twoCatalogues(ctx: Ctx, name: string): Promise<void> {
  const { fromStandard, toStandard } = pairOf(name)
  await importCatalogue(ctx, { standard: fromStandard, classes: await classesOf('C0101') })
  await importCatalogue(ctx, { standard: toStandard, classes: await classesOf('C01001') })
}

async function aMapping(ctx: Ctx, name: string) {
  await twoCatalogues(ctx, name)
  await proposeClassMappings(ctx, pairOf(name))
  return ctx.db.classMapping.findFirstOrThrow({ where: pairOf(name) })
}

async function aClass(ctx: Ctx, name: string): Promise<string> {
  await twoCatalogues(ctx, name)
  const { toStandard: standard } = pairOf(name)
  return (await ctx.db.catalogueClass.findFirstOrThrow({ where: { standard } })).id
}

/** The manual in force, and a catalogue in which each of its classes has a confirmed successor. */
async function aMovable(ctx: Ctx, name: string) {
  const inForce = { where: { status: 'PUBLISHED' as const } }
  const { id, standard: fromStandard } = await ctx.db.manualEdition.findFirstOrThrow(inForce)
  const toStandard = `新${name}`
  await importCatalogue(ctx, { standard: toStandard, classes: await classesOf('C01001') })
  await proposeClassMappings(ctx, { fromStandard, toStandard })
  const proposed = await ctx.db.classMapping.findMany({ where: { toStandard, kind: 'COMPONENT' } })
  const mappings = proposed.map((one) => ({ mappingId: one.id, targetCodes: ['C01001'] }))
  await confirmClassMappings(ctx, { mappings })
  return { editionId: id, standard: toStandard }
}
