import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isScalarType,
} from 'graphql'
import { canary, type Planted } from './plant.ts'
import { idOf, type Operation, paging, type RootField, selectionOf } from './root-fields.ts'

type Column = readonly [table: string, column: string]
/** Where the words stand that an argument of a query looks for: a new one stands here, or the test of its field fails. */
export const soughtIn: Readonly<Record<string, Column>> = {
  'audit.action': ['audit_entries', 'action'],
  'catalogue.standard': ['catalogue_classes', 'standard'],
  'classMappings.fromStandard': ['class_mappings', 'from_standard'],
  'classMappings.toStandard': ['class_mappings', 'to_standard'],
  'components.classCode': ['components', 'class_code'],
  'components.code': ['components', 'code'],
  'gridsFound.text': ['unit_grids', 'name'],
  'manualEditionsWithContent.hash': ['manual_editions', 'content_hash'],
  'people.name': ['people', 'name'],
  'processDrafts.processId': ['process_drafts', 'process_id'],
  'processEditions.processId': ['process_editions', 'process_id'],
  'reportPreview.classCode': ['catalogue_classes', 'code'],
  'similarCases.classCode': ['cases', 'class_code'],
  'units.name': ['organization_units', 'name'],
  'ManualLineFilter.classCode': ['manual_entries', 'class_code'],
  'ManualLineFilter.majorCode': ['manual_entries', 'major_code'],
  'ManualLineFilter.text': ['manual_entries', 'class_name'],
  'CaseFilter.caseNumber': ['cases', 'case_number'],
  'CaseFilter.classCode': ['cases', 'class_code'],
  'CaseFilter.text': ['case_texts', 'text'],
  'WorkListFilter.classCode': ['cases', 'class_code'],
  'WorkListFilter.classCodePrefix': ['cases', 'class_code'],
  'WorkListFilter.elementId': ['tasks', 'element_id'],
  'WorkListFilter.text': ['cases', 'address'],
}
/** Told apart by no secret: a moment, a kind, a yes or no is guessed by everybody. */
const open = new Set(['Boolean', 'DateTime', 'Float', 'ID', 'Int'])
/** Looked for by other tests: of 15 characters, no planted text fits; or nothing is looked for: a file's name and words. */
const unplanted = new Set([
  'reportPreview.gridCode',
  'similarCases.gridCode',
  'manualHeadings.name',
  'manualHeadings.content',
])
/** What a field asks for beside the word: where the planted rows are. */
const beside: Readonly<Record<string, (planted: Planted) => string>> = {
  manualLines: (planted) => `, editionId: "${idOf(planted, 'ManualEdition')}"`,
  reportPreview: () => ', latitude: 0.8, longitude: 0.2',
  similarCases: () => ', latitude: 35, longitude: 110',
}

/** 猜测 — a query by each word that it looks for, with the word that a city's row has there. */
export const guessesOf = (field: RootField, planted: Planted): Operation[] =>
  field.args.flatMap((arg) =>
    guessableIn(field, arg).map(({ path, given }) => {
      const [table, column] = soughtIn[path] ?? missing(path)
      const passed = `${arg.name}: $guess${beside[field.name]?.(planted) ?? ''}${field.args.some(isFirst) ? ', first: 5' : ''}`
      return {
        document: `query ($guess: ${arg.type}) { ${field.name}(${passed}) ${selectionOf(field)} }`,
        variables: { guess: given(canary(planted.relation, table, column)) },
      }
    }),
  )

const isFirst = ({ name }: GraphQLArgument) => name === 'first'
const missing = (path: string) => {
  throw new Error(`Say in soughtIn where the words of ${path} stand.`)
}

type Guessable = { readonly path: string; readonly given: (text: string) => unknown }

/** The argument itself, or the fields of its input. */
function guessableIn({ name: field }: RootField, { name, type }: GraphQLArgument): Guessable[] {
  const its = getNamedType(type)
  if (isInputObjectType(its))
    return Object.values(its.getFields())
      .filter((inner) => isGuessable(inner.type))
      .map((inner) => ({
        path: `${its.name}.${inner.name}`,
        given: (text) => ({ [inner.name]: text }),
      }))
  if (paging.has(name) || !isGuessable(type) || unplanted.has(`${field}.${name}`)) return []
  return [{ path: `${field}.${name}`, given: (text) => text }]
}

function isGuessable(type: GraphQLInputType): boolean {
  const its = getNamedType(type)
  return isScalarType(its) && !open.has(its.name)
}
