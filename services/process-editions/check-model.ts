import type { ModdleElement } from 'bpmn-moddle'
import { modelInvalid } from '../errors.ts'
import { type Known, lintDefinitions } from './lint.ts'
import { flowElementsOf, parseBpmn, parseDmn, processesOf, writeBpmn, writeDmn } from './moddle.ts'
import { readHarmlessXml } from './xml-gate.ts'

const longestExpression = 2_000
const shownFindings = 20

/** 读入模型 — an uploaded BPMN file: gated, parsed without a warning, of one process; it may still have findings. Throws MODEL_INVALID. */
export async function readUpload(upload: Uint8Array): Promise<ModdleElement> {
  const definitions = await parseBpmn(readHarmlessXml(upload))
  assertOneProcess(definitions)
  assertShortExpressions(definitions)
  return definitions
}

/** 模型关口 — what may be published of an uploaded BPMN file: read in, written anew, without findings. Throws MODEL_INVALID. */
export async function checkModel(upload: Uint8Array, known: Known): Promise<string> {
  const definitions = await readUpload(upload)
  const findings = await lintDefinitions(definitions, known)
  if (findings.length > 0) {
    const lines = findings.slice(0, shownFindings).map(({ rule, elementId, message }) => {
      return `${elementId}: ${message} (${rule})`
    })
    throw modelInvalid(`The model has ${findings.length} finding(s):\n  ${lines.join('\n  ')}\n`)
  }
  return writeBpmn(definitions)
}

/** 决策关口 — the same gate for an uploaded DMN file, which has no lint. */
export async function checkDecision(upload: Uint8Array): Promise<string> {
  const definitions = await parseDmn(readHarmlessXml(upload))
  assertShortExpressions(definitions)
  return writeDmn(definitions)
}

function assertOneProcess(definitions: ModdleElement): void {
  const [process, ...others] = processesOf(definitions)
  if (!process || others.length > 0) throw modelInvalid('A model holds exactly one process.')
  const call = flowElementsOf(process).find(({ $type }) => $type === 'bpmn:CallActivity')
  if (call)
    throw modelInvalid(`${call.id} calls another process; side flows start by a message instead.`)
}

function assertShortExpressions(element: ModdleElement): void {
  for (const value of Object.values(element)) {
    if (typeof value === 'string' && value.length > longestExpression)
      throw modelInvalid(`A text of the model is longer than ${longestExpression} characters.`)
    for (const child of childrenOf(element, value)) assertShortExpressions(child)
  }
}

/** Owned elements only: references lead in circles. */
const childrenOf = (parent: ModdleElement, value: unknown): readonly ModdleElement[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (child): child is ModdleElement =>
      typeof child === 'object' && child !== null && '$parent' in child && child.$parent === parent,
  )
