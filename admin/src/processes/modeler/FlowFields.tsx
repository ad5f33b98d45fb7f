import { filled } from '../../texts/filled.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'
import { outcomesBefore, type Way, wayOf } from './ways-on.ts'

/** 去向 — after which outcome of the step before a flow is taken; it bears the outcome's name. */
export const FlowFields = ({ editing }: { readonly editing: Editing }) => {
  const { panel } = useModelingTexts()
  const { element, takeWay } = editing
  const outcomes = outcomesBefore(element)
  if (outcomes.length === 0) return null
  const way = wayOf(element)
  const ways: readonly { readonly value: string; readonly label: string; readonly way: Way }[] = [
    { value: 'ALWAYS', label: panel.always, way: { kind: 'ALWAYS' } },
    ...outcomes.map(({ key, zh }) => ({
      value: `=${key}`,
      label: filled(panel.after, { outcome: zh }),
      way: { kind: 'AFTER', outcome: key } as const,
    })),
    { value: 'OTHERWISE', label: panel.otherwise, way: { kind: 'OTHERWISE' } },
    ...(way.kind === 'WRITTEN' ? [{ value: 'WRITTEN', label: panel.written, way }] : []),
  ]
  const choose = (value: string) => {
    const chosen = ways.find((one) => one.value === value)?.way
    if (chosen === undefined) return
    const outcome = outcomes.find(({ key }) => chosen.kind === 'AFTER' && key === chosen.outcome)
    takeWay(chosen, outcome?.zh ?? element.name ?? '')
  }
  return (
    <ChoiceField
      label={panel.taken}
      value={way.kind === 'AFTER' ? `=${way.outcome}` : way.kind}
      choices={ways.map(({ value, label }) => [value, label])}
      onChoose={choose}
    />
  )
}
