import { createHash } from 'node:crypto'
import type { Act, CityScope, Ctx } from '../ctx.ts'
import { bindBpmnToCity, bindDmnToCity, cityId } from './bind-to-city.ts'
import { readModel } from './read-model.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Resource = { readonly name: string; readonly content: string }
type Definition = {
  readonly processId: string
  readonly definitionKey: string
  readonly version: number
}
export type Deploy = (resources: readonly Resource[]) => Promise<readonly Definition[]>
type Room = {
  readonly act: Act
  readonly city: CityScope
  readonly engineId: string
  /** Puts all resources into force together, or none; unchanged ones keep their keys. */
  readonly deploy: Deploy
}

/** 发布流程 — deploys a process for a city and records it as its newest edition; an edition already in force on this engine stays. */
export async function publishProcess({ act, city, engineId, deploy }: Room, folder: ProcessFolder) {
  const resources = await bound(folder, city.cityCode)
  const hash = hashOf({ resources, forms: folder.forms })
  const latest = await act((ctx) => latestEdition(ctx, folder.processId))
  if (latest?.hash === hash && isDeployed(latest, engineId)) return latest.id
  const inEngine = await deployTo({ city, engineId, deploy }, folder.processId, resources)
  return act(async (ctx) => {
    if (latest?.hash !== hash)
      return createEdition(ctx, { folder, hash, number: (latest?.number ?? 0) + 1, inEngine })
    await ctx.db.processEdition.update({ where: { id: latest.id }, data: inEngine })
    return latest.id
  })
}

export type Target = Pick<Room, 'city' | 'engineId' | 'deploy'>
type InEngine = {
  readonly engineId: string
  readonly definitionKey: bigint
  readonly definitionVersion: number
}

/** Whether an edition stands in an engine, and under which version. */
export const isDeployed = (
  edition: { readonly engineId: string | null; readonly definitionVersion: number | null },
  engineId: string,
) => edition.engineId === engineId && edition.definitionVersion !== null

/** Hands one process of a city to an engine; answers where it stands there. */
export async function deployTo(
  { city, engineId, deploy }: Target,
  processId: string,
  resources: readonly Resource[],
): Promise<InEngine> {
  const deployed = await deploy(resources)
  const found = deployed.find((one) => one.processId === cityId(processId, city.cityCode))
  if (found === undefined)
    throw new Error(`The engine did not say under which key it keeps ${processId}.`)
  const { definitionKey, version: definitionVersion } = found
  return { engineId, definitionKey: BigInt(definitionKey), definitionVersion }
}

const latestEdition = (ctx: Ctx, processId: string) =>
  ctx.db.processEdition.findFirst({
    where: { cityId: ctx.city.cityId, processId },
    orderBy: { number: 'desc' },
    select: { id: true, hash: true, engineId: true, definitionVersion: true, number: true },
  })

async function bound(
  { processId, bpmn, decisions }: ProcessFolder,
  cityCode: string,
): Promise<Resource[]> {
  const model = {
    name: `${processId}.${cityCode}.bpmn`,
    content: await bindBpmnToCity(bpmn, cityCode),
  }
  const tables = decisions.map(async ({ name, xml }) => ({
    name: name.replace(/\.dmn$/, `.${cityCode}.dmn`),
    content: await bindDmnToCity(xml, cityCode),
  }))
  return [model, ...(await Promise.all(tables))]
}

type New = {
  readonly folder: ProcessFolder
  readonly hash: string
  readonly number: number
  readonly inEngine: InEngine
}

async function createEdition(ctx: Ctx, { folder, hash, number, inEngine }: New): Promise<string> {
  const { cityId } = ctx.city
  const { officerSteps } = await readModel(folder.bpmn)
  const { id } = await ctx.db.processEdition.create({
    data: {
      cityId,
      processId: folder.processId,
      number,
      xml: folder.bpmn,
      hash,
      steps: officerSteps.map((step) => ({ ...step, outcomes: [...step.outcomes] })),
      deployedAt: ctx.now(),
      ...inEngine,
      forms: {
        create: folder.forms.map(({ formId, document }) => ({
          cityId,
          formId,
          document: JSON.parse(JSON.stringify(document)),
        })),
      },
    },
    select: { id: true },
  })
  ctx.audit({
    action: 'publishProcess',
    subjectType: 'ProcessEdition',
    subjectId: id,
    details: { processId: folder.processId, number },
  })
  return id
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
