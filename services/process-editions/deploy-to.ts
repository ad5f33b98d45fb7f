import type { CityScope } from '../ctx.ts'
import { bindBpmnToCity, bindDmnToCity, cityId } from './bind-to-city.ts'
import type { ProcessFolder } from './read-process-folder.ts'

type Resource = { readonly name: string; readonly content: string }
type Definition = {
  readonly processId: string
  readonly definitionKey: string
  readonly version: number
}
/** Puts all resources into force together, or none; unchanged ones keep their keys. */
export type Deploy = (resources: readonly Resource[]) => Promise<readonly Definition[]>
export type Target = {
  readonly city: CityScope
  readonly engineId: string
  readonly deploy: Deploy
}
export type InEngine = {
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
  return whereIn({ city, engineId }, processId, await deploy(resources))
}

/** Where one process of a city stands in an engine, by what that said of a deployment. */
export function whereIn(
  { city, engineId }: Pick<Target, 'city' | 'engineId'>,
  processId: string,
  definitions: readonly Definition[],
): InEngine {
  const found = definitions.find((one) => one.processId === cityId(processId, city.cityCode))
  if (found === undefined)
    throw new Error(`The engine did not say under which key it keeps ${processId}.`)
  const { definitionKey, version: definitionVersion } = found
  return { engineId, definitionKey: BigInt(definitionKey), definitionVersion }
}

/** 绑定城市 — model and decisions of a process as they are deployed for one city. */
export async function boundResources(
  { processId, bpmn, decisions }: Pick<ProcessFolder, 'processId' | 'bpmn' | 'decisions'>,
  cityCode: string,
): Promise<readonly Resource[]> {
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
