import type { ModdleElement } from 'bpmn-moddle'
import { isJoin, type Rule } from './rule.ts'

const chinese = /\p{Script=Han}/u

/** 中文说明 — process and flow nodes are named and documented in Chinese, flows that have a label too. A join has nothing to say, an event-based gateway no name. */
export const documentedInChinese = (): Rule => ({
  check: (element, { report }) => {
    const named = isNamed(element)
    const documented = isDocumented(element)
    if (named && !chinese.test(element.name ?? ''))
      report(element.id ?? '', 'The name is not Chinese')
    if (documented && !chinese.test(element.documentation?.[0]?.text ?? ''))
      report(element.id ?? '', 'The documentation in Chinese is missing')
  },
})

const isDocumented = (element: ModdleElement): boolean =>
  element.$instanceOf('bpmn:Process') || (element.$instanceOf('bpmn:FlowNode') && !isJoin(element))

const isNamed = (element: ModdleElement): boolean =>
  element.$instanceOf('bpmn:SequenceFlow')
    ? (element.name ?? '') !== ''
    : isDocumented(element) && !element.$instanceOf('bpmn:EventBasedGateway')
