import type { Worker } from '../services/engine/define-worker.ts'
import type { FlowNode, ProcessModel } from '../services/process-editions/read-model.ts'

const origin = 'Written by scripts/generate-processes.ts from the workers and the models'
const templates = 'processes/element-templates'

/** 可选环节 — what a designer is offered for steps of the system: what the workers can do, in the words of the models where they do it. */
export function stepOffers(
  models: readonly ProcessModel[],
  workers: readonly Worker[],
): ReadonlyMap<string, string> {
  const nodes = models.flatMap(({ flowNodes }) => flowNodes)
  const automatic = workers.map((worker) => automaticStep(worker, nodes))
  const lookUp = manualLookUp(nodes)
  return new Map([
    [
      'processes/generated/step-offers.ts',
      [
        `// ${origin}; never edited.`,
        `export const automaticSteps = ${JSON.stringify(automatic, null, 2)} as const`,
        `export const manualLookUp = ${JSON.stringify(lookUp, null, 2)} as const`,
        '',
      ].join('\n'),
    ],
    [`${templates}/automatic-step.json`, asFile(automaticTemplate(automatic))],
    [`${templates}/manual-look-up.json`, asFile(lookUpTemplate(lookUp))],
  ])
}

type Words = ReturnType<typeof wordsOf>
const wordsOf = ({ name, nameEn, documentation }: FlowNode) => ({
  ...{ zh: name, en: nameEn, documentation },
})

function automaticStep(
  { jobType, fetchVariables, sets, refusals }: Worker,
  nodes: readonly FlowNode[],
) {
  const drawn = nodes.find((node) => node.jobType === jobType)
  if (drawn === undefined) throw new Error(`No shipped model draws a step of ${jobType}.`)
  return { jobType, ...wordsOf(drawn), reads: fetchVariables, sets, refusals }
}

/** The one whose decision is chosen by what the filing has set. */
function manualLookUp(nodes: readonly FlowNode[]) {
  const drawn = nodes.find(({ decision }) => decision?.decisionId.startsWith('='))
  if (!drawn?.decision) throw new Error('No shipped model looks into the manual.')
  return { ...wordsOf(drawn), ...drawn.decision }
}

type Property = { readonly value?: string; readonly [name: string]: unknown }

const template = (
  { zh, en }: Pick<Words, 'zh' | 'en'>,
  rest: { readonly id: string; readonly description: string; readonly elementType: string },
  properties: readonly Property[],
) => ({
  name: `${zh} ${en}`,
  id: `zhihui.${rest.id}`,
  version: 1,
  description: rest.description,
  appliesTo: ['bpmn:Task', rest.elementType],
  elementType: { value: rest.elementType },
  properties,
})

const automaticTemplate = (offered: readonly (Words & { readonly jobType: string })[]) =>
  template(
    { zh: '自动环节', en: 'Automatic step' },
    {
      id: 'automatic-step',
      description: '由系统完成的环节；作业类型就是执行它的程序的名称。A step done by the system.',
      elementType: 'bpmn:ServiceTask',
    },
    [
      {
        label: '作业类型 Job type',
        type: 'Dropdown',
        choices: offered.map(({ jobType, zh, en }) => ({ name: `${zh} ${en}`, value: jobType })),
        binding: { type: 'zeebe:taskDefinition', property: 'type' },
        constraints: { notEmpty: true },
      },
      {
        label: '重试次数 Retries',
        type: 'String',
        value: '3',
        binding: { type: 'zeebe:taskDefinition', property: 'retries' },
        constraints: { notEmpty: true },
      },
      nameEn(),
    ],
  )

const lookUpTemplate = (lookUp: ReturnType<typeof manualLookUp>) =>
  template(
    lookUp,
    {
      id: 'manual-look-up',
      description: `${lookUp.documentation}Asks the Command Manual that the case is pinned to.`,
      elementType: 'bpmn:BusinessRuleTask',
    },
    [
      fixed(lookUp.decisionId, { type: 'zeebe:calledDecision', property: 'decisionId' }),
      fixed(lookUp.resultVariable, { type: 'zeebe:calledDecision', property: 'resultVariable' }),
      {
        ...fixed(lookUp.zh, { type: 'property', name: 'name' }),
        label: '名称 Name',
        type: 'String',
      },
      nameEn(lookUp.en),
    ],
  )

const fixed = (value: string, binding: Readonly<Record<string, string>>) => ({
  type: 'Hidden',
  value,
  binding,
})

const nameEn = (value?: string) => ({
  label: '英文名称 English name',
  description: 'Name in English',
  type: 'String',
  ...(value !== undefined && { value }),
  binding: { type: 'zeebe:taskHeader', key: 'nameEn' },
  constraints: { notEmpty: true },
})

/** As the formatter wants it: a list of words on one line. */
const asFile = (said: object): string =>
  `${JSON.stringify(said, null, 2).replace(/\[\s+("[^"[\]{}]*"(?:,\s+"[^"[\]{}]*")*)\s+\]/g, (_all, words: string) => `[${words.replace(/,\s+/g, ', ')}]`)}\n`
