import type { ModdleElement } from 'bpmn-moddle'
import { DmnModdle } from 'dmn-moddle'
import { evaluate, unaryTest } from 'feelin'

export type ReadDecision = {
  readonly id: string
  readonly hitPolicy: unknown
  readonly answer: (variables: Record<string, unknown>) => unknown
}

/** Decisions as a second reader understands them: parsed by the DMN tooling, evaluated by a FEEL interpreter. */
export async function readDecisions(xml: string): Promise<ReadDecision[]> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml)
  if (warnings.length > 0) throw new Error(warnings.map(String).join('\n'))
  return (rootElement.drgElement ?? []).map((decision) => {
    const table = only(decision, 'decisionLogic')
    const names = many(table, 'output').map(({ name }) => String(name))
    return {
      id: String(decision.id),
      hitPolicy: table['hitPolicy'],
      answer: (variables) => firstAnswer(table, names, variables),
    }
  })
}

function firstAnswer(
  table: ModdleElement,
  names: readonly string[],
  variables: Record<string, unknown>,
) {
  const inputs = many(table, 'input').map((input) => textOf(only(input, 'inputExpression')))
  const rule = many(table, 'rule').find((row) =>
    many(row, 'inputEntry').every((entry, index) => {
      const text = textOf(entry)
      const value = evaluate(inputs[index] ?? '', variables).value
      return text === '-' || unaryTest(text, { ...variables, '?': value }).value === true
    }),
  )
  if (rule === undefined) return null
  const values = many(rule, 'outputEntry').map((entry) => evaluate(textOf(entry)).value)
  return Object.fromEntries(names.map((name, index) => [name, values[index]]))
}

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value
const many = (element: ModdleElement, name: string): ModdleElement[] => {
  const value = element[name]
  return Array.isArray(value) ? value.filter(isElement) : []
}
function only(element: ModdleElement, name: string): ModdleElement {
  const value = element[name]
  if (!isElement(value)) throw new Error(`${element.$type} has no ${name}`)
  return value
}
const textOf = (element: ModdleElement): string => element.text ?? ''
