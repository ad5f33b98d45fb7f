import { permissions, rolesOf } from '../../../services/accounts/permissions.ts'
import type { Asker } from './askers.ts'
import { guessesOf } from './guesses.ts'
import { canariesIn, type Planted } from './plant.ts'
import {
  nodeOperations,
  type Operation,
  operationOf,
  type RootField,
  takesId,
} from './root-fields.ts'
import { nodeTypes } from './selections.ts'

/** What may be read of the city above: organisation, catalogue, manual, models. Of the one below: all. */
const directory = new Set([
  ...['organization_units', 'people', 'role_assignments', 'catalogue_classes', 'components'],
  ...['manual_editions', 'manual_entries', 'manual_rules', 'unit_phrases', 'import_lines'],
  ...['process_editions', 'forms', 'cities', 'working_calendars'],
])
/** Answered with nothing, or less, where a row is not found; or refused for a word before it is looked for. */
const listing = new Set([
  'reportPreview',
  'nodes',
  'cases',
  'casesConnection',
  'workList',
  'workListCounts',
  'caseMap',
  'gridCounts',
  'audit',
  'clockLedger',
  'nextTask',
  'exportList',
  'reconciliation',
])

/** Asks, and says what came back: all of its text, and the code of its refusal. */
export async function answer({ ask }: Asker, { document, variables }: Operation, name: string) {
  const { data, errors } = await ask(document, variables)
  const refusal = data?.[name]?.__typename === 'Refusal' ? data[name] : null
  const code: string = refusal?.code ?? errors[0]?.extensions.code ?? 'ANSWERED'
  return { text: JSON.stringify([data, errors]), code }
}

/** What a foreign id must be answered with: null where a list may be empty. */
export function codeFor({ role }: Asker, field: RootField): string | null {
  const permission = permissions.find((it) => it === field.name)
  if (role === null && field.name !== 'signIn') return 'NOT_SIGNED_IN'
  if (permission && role && !rolesOf(permission).includes(role)) return 'FORBIDDEN'
  return takesId(field) && !listing.has(field.name) ? 'NOT_FOUND' : null
}

/** A planted text that may not be seen in the asking city. */
export const isLeak = ({ relation, table }: { relation: string; table: string }) =>
  relation === 'stranger' || (relation === 'above' && !directory.has(table))

/** What may be read of a city above or below is tested by what it shows: nothing but the directory. */
const mayBeRead = ({ relation }: Planted, { root }: RootField) =>
  relation !== 'stranger' && root === 'query'

type Search = {
  readonly askers: readonly Asker[]
  readonly fields: readonly RootField[]
  readonly planted: Planted
}

/** 泄露 — asks for every field with a city's ids and words, as everybody; whatever is wrong with the answers. */
export async function problemsOf({ askers, fields, planted }: Search): Promise<string[]> {
  const operations = fields.flatMap((field) =>
    operationsOf(field, planted).map((operation) => ({ field, operation })),
  )
  const asked = askers.map(async (asker) => {
    const problems: string[] = []
    for (const { field, operation } of operations) {
      const found = await problemWith(asker, { field, operation, planted })
      problems.push(...found.map((it) => `${field.name} of ${asker.name}: ${it}`))
    }
    return problems
  })
  return (await Promise.all(asked)).flat()
}

/** Everything that is asked of a field: by id, for each node by its id, and by each word it looks for. */
export const operationsOf = (field: RootField, planted: Planted): Operation[] => [
  operationOf(field, planted),
  ...(field.name === 'node' ? nodeTypes.flatMap((node) => nodeOperations(planted, node)) : []),
  ...(field.root === 'query' ? guessesOf(field, planted) : []),
]

type Asked = Pick<Search, 'planted'> & {
  readonly field: RootField
  readonly operation: Operation
}

/** A refusal may repeat the word that the asker sent. */
const withoutEcho = (text: string, { variables: { guess } }: Operation) =>
  typeof guess === 'string' ? text.replaceAll(guess, '') : text

async function problemWith(asker: Asker, { field, operation, planted }: Asked): Promise<string[]> {
  const { text, code } = await answer(asker, operation, field.name)
  const wanted = codeFor(asker, field)
  const free = wanted === null || (wanted === 'NOT_FOUND' && mayBeRead(planted, field))
  const leaks = canariesIn(code === 'ANSWERED' ? text : withoutEcho(text, operation)).filter(isLeak)
  return [
    ...(code !== wanted && !free ? [`${code} instead of ${wanted}`] : []),
    ...(code === 'FAULT' ? ['a fault'] : []),
    ...(leaks.length > 0 ? [JSON.stringify(leaks.slice(0, 3))] : []),
  ]
}
