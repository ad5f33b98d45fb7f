import type { ModdleElement } from 'bpmn-moddle'
import type { Check, ResolvedRule } from 'bpmnlint/lib/linter.js'

/** 检查结果 — one finding of the linter; of what is shipped none is let pass, not even a warning. */
export type Finding = {
  readonly severity: 'ERROR' | 'WARNING'
  readonly rule: string
  readonly elementId: string
  readonly message: string
}
type Applied = {
  readonly enter: (element: ModdleElement) => unknown
  readonly leave: (element: ModdleElement) => unknown
  readonly findings: Finding[]
}

/** 检查 — all rules on one walk through a model; the linter walks through it once for each of seventy. */
export function findingsOf(
  definitions: ModdleElement,
  rules: readonly ResolvedRule[],
): readonly Finding[] {
  const applied = rules.map(prepared)
  walk(definitions, applied)
  return applied.flatMap(({ findings }) => findings)
}

/** A rule that breaks on a model is a finding, as with the linter, and ends none of the others. */
function prepared({ name: rule, category, rule: { check } }: ResolvedRule): Applied {
  const severity = category === 'warn' ? 'WARNING' : 'ERROR'
  const findings: Finding[] = []
  const report = (elementId: string, message: string) =>
    findings.push({ severity, rule, elementId, message })
  let broken = false
  const guarded = (act: Check | undefined) => (element: ModdleElement) => {
    if (act === undefined || broken) return undefined
    try {
      return act(element, { report })
    } catch (fault) {
      broken = true
      findings.splice(0, findings.length)
      report('', fault instanceof Error ? fault.message : String(fault))
      return undefined
    }
  }
  const { enter, leave } = typeof check === 'function' ? { enter: check, leave: undefined } : check
  return { enter: guarded(enter), leave: guarded(leave), findings }
}

/** A rule that answers false does not look into an element. */
function walk(element: ModdleElement, rules: readonly Applied[]): void {
  const inside = rules.filter(({ enter }) => enter(element) !== false)
  if (inside.length > 0) for (const child of childrenOf(element)) walk(child, inside)
  for (const { leave } of rules) leave(element)
}

type Descriptor = ModdleElement['$descriptor']
const names = new WeakMap<Descriptor, readonly string[]>()
const plain: readonly string[] = ['String', 'Boolean', 'Integer', 'Real']

/** What an element holds, in the order of its kind's properties; never what it only refers to. */
function childrenOf(element: ModdleElement): readonly ModdleElement[] {
  const { $descriptor: descriptor } = element
  const known = names.get(descriptor) ?? held(descriptor)
  names.set(descriptor, known)
  return known.flatMap((name) => {
    const value = name in element ? element[name] : undefined
    return value === undefined ? [] : (value as ModdleElement | readonly ModdleElement[])
  })
}

const held = ({ isGeneric, properties = [] }: Descriptor): readonly string[] =>
  isGeneric === true
    ? []
    : properties
        .filter(({ isAttr, isReference, type }) => !isAttr && !isReference && !plain.includes(type))
        .map(({ name }) => name)
