import type { ModdleElement } from 'bpmn-moddle'
import {
  extensionOf,
  flowElementsOf,
  parseBpmn,
  parseDmn,
  processesOf,
  writeBpmn,
  writeDmn,
} from './moddle.ts'
import { startMessagesOf } from './read-model.ts'

/** 城市标识 — the id that a process, a start message or a decision carries in one city: `city-case.140800`. */
export const cityId = (id: string, cityCode: string): string => `${id}.${cityCode}`

/** 绑定城市 — a BPMN template with its process ids, start messages and fixed decision and process calls written for one city; expressions stay. */
export async function bindBpmnToCity(xml: string, cityCode: string): Promise<string> {
  const definitions = await parseBpmn(xml)
  for (const process of processesOf(definitions)) {
    for (const message of startMessagesOf(process)) rename(message, 'name', cityCode)
    for (const element of flowElementsOf(process)) {
      rename(extensionOf(element, 'zeebe:CalledDecision'), 'decisionId', cityCode)
      rename(extensionOf(element, 'zeebe:CalledElement'), 'processId', cityCode)
    }
    rename(process, 'id', cityCode)
  }
  return writeBpmn(definitions)
}

/** 绑定城市 — a DMN template with its own id, its decision ids and the references between them written for one city. */
export async function bindDmnToCity(xml: string, cityCode: string): Promise<string> {
  const definitions = await parseDmn(xml)
  const decisions = (definitions.drgElement ?? []).filter(({ $type }) => $type === 'dmn:Decision')
  const ids = new Set(decisions.flatMap(({ id }) => (id ? [id] : [])))
  for (const element of [definitions, ...decisions]) rename(element, 'id', cityCode)
  for (const reference of referencesOf(decisions))
    if (ids.has(reference.href?.replace(/^#/, '') ?? '')) rename(reference, 'href', cityCode)
  return writeDmn(definitions)
}

function referencesOf(decisions: readonly ModdleElement[]): readonly ModdleElement[] {
  return decisions.flatMap(({ informationRequirement }) =>
    Array.isArray(informationRequirement)
      ? informationRequirement.flatMap(({ requiredDecision }) => requiredDecision ?? [])
      : [],
  )
}

type IdProperty = 'id' | 'name' | 'decisionId' | 'processId' | 'href'

function rename(element: ModdleElement | undefined, property: IdProperty, cityCode: string): void {
  const id = element?.[property]
  if (element && id && !id.startsWith('=')) element[property] = cityId(id, cityCode)
}
