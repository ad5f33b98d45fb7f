import type { ModdleElement } from 'bpmn-moddle'
import type { Rule } from './rule.ts'

const name = /^[A-Z][A-Za-z0-9]*$/
const processId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[0-9]{6})?$/
const flowId = /^[Ff]low_\w+$/

/** 标识 — ids say what an element is: `userTask_DispatchCase`, `gateway_CaseFiled`, `event_…`; a process id is kebab-case. */
export const idShape = (): Rule => ({
  check: (element, { report }) => {
    const wanted = wantedOf(element)
    if (wanted && !wanted.matches(element.id ?? ''))
      report(element.id ?? '', `The id must look like ${wanted.example}`)
  },
})

function wantedOf(element: ModdleElement) {
  if (element.$instanceOf('bpmn:Process'))
    return { matches: (id: string) => processId.test(id), example: 'city-case' }
  if (element.$instanceOf('bpmn:SequenceFlow'))
    return { matches: (id: string) => flowId.test(id), example: 'flow_FileCase_CaseFiled' }
  if (!element.$instanceOf('bpmn:FlowNode')) return null
  const prefix = prefixOf(element)
  return {
    matches: (id: string) => id.startsWith(prefix) && name.test(id.slice(prefix.length)),
    example: `${prefix}DispatchCase`,
  }
}

/** 前缀 — how the id of a flow node begins. */
export function prefixOf(element: Pick<ModdleElement, '$type' | '$instanceOf'>): string {
  if (element.$instanceOf('bpmn:Gateway')) return 'gateway_'
  if (element.$type === 'bpmn:StartEvent') return 'startEvent_'
  if (element.$type === 'bpmn:EndEvent') return 'endEvent_'
  if (element.$instanceOf('bpmn:Event')) return 'event_'
  const type = element.$type.replace('bpmn:', '')
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}_`
}
