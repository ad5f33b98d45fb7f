import { createRequire } from 'node:module'
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { DmnModdle } from 'dmn-moddle'
import { modelInvalid } from '../errors.ts'

const require = createRequire(import.meta.url)
const bpmn = new BpmnModdle({
  zeebe: require('zeebe-bpmn-moddle/resources/zeebe.json'),
  modeler: require('modeler-moddle/resources/modeler.json'),
})
const dmn = new DmnModdle()

/** 解析 — BPMN XML to its definitions; a warning of the parser is a refusal (MODEL_INVALID). */
export const parseBpmn = (xml: string): Promise<ModdleElement> => parse(bpmn, xml)

/** 解析 — DMN XML to its definitions; a warning of the parser is a refusal (MODEL_INVALID). */
export const parseDmn = (xml: string): Promise<ModdleElement> => parse(dmn, xml)

/** 写出 — the XML anew; what is deployed is always this, never what was uploaded. */
export async function writeBpmn(definitions: ModdleElement): Promise<string> {
  return (await bpmn.toXML(definitions, { format: true })).xml
}

/** 写出 — the DMN XML anew. */
export async function writeDmn(definitions: ModdleElement): Promise<string> {
  return (await dmn.toXML(definitions, { format: true })).xml
}

/** 流程 — the processes among the root elements. */
export const processesOf = (definitions: ModdleElement): readonly ModdleElement[] =>
  (definitions.rootElements ?? []).filter((element) => element.$type === 'bpmn:Process')

/** 流程元素 — every flow element of a process or sub-process, at any depth. */
export const flowElementsOf = (scope: ModdleElement): readonly ModdleElement[] =>
  (scope.flowElements ?? []).flatMap((element) => [element, ...flowElementsOf(element)])

/** 扩展 — the first extension element of that type. */
export const extensionOf = (element: ModdleElement, type: string): ModdleElement | undefined =>
  element.extensionElements?.values?.find((value) => value.$type === type)

/** 任务头 — the task headers of an element as a record. */
export const headersOf = (element: ModdleElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (extensionOf(element, 'zeebe:TaskHeaders')?.values ?? []).map(({ key, value }) => [
      key ?? '',
      value ?? '',
    ]),
  )

async function parse(moddle: BpmnModdle | DmnModdle, xml: string): Promise<ModdleElement> {
  const { rootElement, warnings } = await moddle.fromXML(xml).catch((fault: unknown) => {
    throw modelInvalid(`The model cannot be read: ${fault instanceof Error ? fault.message : ''}.`)
  })
  const [warning] = warnings
  if (warning) throw modelInvalid(`The model cannot be read without doubt: ${warning.message}.`)
  return rootElement
}
