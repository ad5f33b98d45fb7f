import automatic from '../../../../processes/element-templates/automatic-step.json'
import lookUp from '../../../../processes/element-templates/manual-look-up.json'
import officer from '../../../../processes/element-templates/officer-step.json'

type Property = {
  readonly value?: string | undefined
  readonly choices?: readonly { readonly name: string; readonly value: string }[] | undefined
  readonly binding: {
    readonly type: string
    readonly property?: string | undefined
    readonly key?: string | undefined
    readonly name?: string | undefined
  }
}

/** 环节模板 — a kind of step that we execute, with what it says before anybody has said more. */
export type StepTemplate = {
  readonly elementType: { readonly value: string }
  readonly properties: readonly Property[]
}
export const officerStep: StepTemplate = officer
export const automaticStep: StepTemplate = automatic
export const lookUpStep: StepTemplate = lookUp

/** 可选值 — what a designer may choose for one header of an officer’s step. */
export const offeredFor = (key: string) =>
  officerStep.properties.find(({ binding }) => binding.key === key)?.choices ?? []

/** What an extension element of a step holds at first, by its type. */
export type Extensions = Readonly<Record<string, Readonly<Record<string, string>>>>

const elementOf: Readonly<Record<string, string>> = {
  'zeebe:calledDecision': 'zeebe:CalledDecision',
  'zeebe:formDefinition': 'zeebe:FormDefinition',
  'zeebe:taskDefinition': 'zeebe:TaskDefinition',
  'zeebe:taskHeader': 'zeebe:TaskHeaders',
}

/** 初值 — the values of a template, by the extension element that they stand in. */
export function firstValues({ properties }: StepTemplate): Extensions {
  const values: Record<string, Record<string, string>> = {}
  for (const { value, binding } of properties) {
    const type = elementOf[binding.type]
    const name = binding.key ?? binding.property
    if (type === undefined || name === undefined || value === undefined) continue
    values[type] = { ...values[type], [name]: value }
  }
  return values
}

/** 初名 — what a step of a template is called at first; empty where that is left open. */
export const firstName = ({ properties }: StepTemplate): string =>
  properties.find(({ binding }) => binding.type === 'property' && binding.name === 'name')?.value ??
  ''
