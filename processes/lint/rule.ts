import type { ModdleElement } from 'bpmn-moddle'

export type Reporter = { readonly report: (id: string, message: string) => void }

/** What bpmnlint calls for each element of a model. */
export type Rule = { readonly check: (element: ModdleElement, reporter: Reporter) => void }

export type ModelFinding = { readonly id: string; readonly message: string }

/** 规则 — a rule about one kind of element: each message that `find` returns is a finding on it. */
export const ruleFor = (
  type: string,
  find: (element: ModdleElement) => readonly string[],
): Rule => ({
  check: (element, { report }) => {
    if (!element.$instanceOf(type)) return
    for (const message of find(element)) report(element.id ?? '', message)
  },
})

/** 规则 — a rule about the model as a whole. */
export const ruleForModel = (
  find: (definitions: ModdleElement) => readonly ModelFinding[],
): Rule => ({
  check: (element, { report }) => {
    if (!element.$instanceOf('bpmn:Definitions')) return
    for (const { id, message } of find(element)) report(id, message)
  },
})

/** 汇聚 — a gateway that only joins has no question to ask. */
export const isJoin = (element: ModdleElement): boolean =>
  element.$instanceOf('bpmn:Gateway') && (element.outgoing ?? []).length <= 1

/** 分支 — a gateway at which the way parts. */
export const isFork = (element: ModdleElement): boolean =>
  element.$instanceOf('bpmn:Gateway') && (element.outgoing ?? []).length > 1
