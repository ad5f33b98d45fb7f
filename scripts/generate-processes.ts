import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fieldsRead } from '../services/cases/define-effect.ts'
import { effects } from '../services/cases/effects.ts'
import { ownVariables } from '../services/cases/own-variables.ts'
import { modelFiles } from '../services/process-editions/model-files.ts'
import { type ProcessModel, readModel } from '../services/process-editions/read-model.ts'
import { workers } from '../services/workers/index.ts'
import { stepOffers } from './step-offers.ts'

const folder = 'processes/generated'

/** 常量 — those of every model, the variables of a case and what a designer is offered, by the file that holds them. */
export async function processConstants(): Promise<ReadonlyMap<string, string>> {
  const models = await Promise.all(
    modelFiles('bpmn').map(async (file) => readModel(await readFile(file, 'utf8'))),
  )
  return new Map([
    ...models.map((model) => [`${folder}/${model.processId}.ts`, constantsOf(model)] as const),
    [`${folder}/case-variables.ts`, caseVariables(models)] as const,
    ...stepOffers(models, workers),
  ])
}

/** What the engine, the workers, the effects and the decisions set is not a form's to write; an effect may ask for it in its own. */
function caseVariables(models: readonly ProcessModel[]): string {
  const asked = new Set(Object.values(effects).flatMap(fieldsRead))
  const set = new Set([
    ...ownVariables,
    ...[...workers, ...Object.values(effects)].flatMap(({ sets }) => sets),
    ...models.flatMap(({ results }) => results),
  ])
  const names = [...set].sort()
  return [
    '// Written by scripts/generate-processes.ts from workers, effects and models; never edited.',
    ...list('caseVariables', names),
    ...list(
      'askedVariables',
      names.filter((name) => asked.has(name)),
    ),
    '',
  ].join('\n')
}

const list = (name: string, values: readonly string[]): readonly string[] => [
  `export const ${name} = [`,
  ...values.map((value) => `  '${value}',`),
  '] as const',
]

function constantsOf(model: ProcessModel): string {
  const name = camelCase(model.processId)
  const fixed = model.decisions.filter((decision) => !decision.startsWith('='))
  const ids = model.flowNodes.map(({ elementId }) => elementId)
  return [
    `// Written by scripts/generate-processes.ts from ${model.processId}.bpmn; never edited.`,
    `export const ${name} = {`,
    `  processId: '${model.processId}',`,
    ...record(
      'messages',
      model.messages.map((message) => message.name),
      firstWord,
    ),
    ...record('decisions', fixed, camelCase),
    ...record('jobTypes', model.jobTypes, camelCase),
    ...record('elements', ids, (id) => id),
    '} as const',
    '',
  ].join('\n')
}

const record = (
  name: string,
  values: readonly string[],
  keyOf: (value: string) => string,
): readonly string[] => [
  `  ${name}: {`,
  ...values.map((value) => `    ${keyOf(value)}: '${value}',`),
  '  },',
]

const camelCase = (text: string): string =>
  text.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `problem-reported.city-case` → `problemReported`: the process stands in its own object. */
const firstWord = (message: string): string => camelCase(message.split('.')[0] ?? '')

if (process.argv[1] === import.meta.filename) {
  await mkdir(folder, { recursive: true })
  for (const [file, text] of await processConstants()) await writeFile(file, text)
}
