import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { encodeId } from '../../../graphql/ids.ts'
import { schema } from '../../../graphql/schema.ts'
import { samples } from '../support/root-fields.ts'
import type { Planted } from './plant.ts'
import { fullSelection, fullSelections } from './selections.ts'

type Root = 'query' | 'mutation' | 'subscription'
export type RootField = GraphQLField<unknown, unknown> & { readonly root: Root }

/** Which node an argument names: a new id stands here, or the test of its field fails. */
export const nodeOf: Readonly<Record<string, string>> = {
  'node.id': 'Case',
  'nodes.ids': 'Case',
  'case.id': 'Case',
  'manualEdition.id': 'ManualEdition',
  'manualTrial.id': 'ManualTrial',
  'manualExample.id': 'ManualExample',
  'manualExampleRun.id': 'ManualExampleRun',
  differingInId: 'ManualExampleRun',
  exampleId: 'ManualExample',
  streetId: 'OrganizationUnit',
  districtId: 'OrganizationUnit',
  unitIds: 'OrganizationUnit',
  'workingCalendar.id': 'WorkingCalendar',
  calendarId: 'WorkingCalendar',
  changeId: 'OpenCaseChange',
  trialId: 'ManualTrial',
  'manualContent.editionId': 'ManualEdition',
  'manualDifference.from': 'ManualEdition',
  'manualDifference.to': 'ManualEdition',
  'processDifference.from': 'ProcessEdition',
  'processDifference.to': 'ProcessEdition',
  'reconciliation.id': 'ReconciliationRun',
  'manualRound.id': 'ManualRound',
  roundId: 'ManualRound',
  'savedView.id': 'SavedView',
  'bulkAct.id': 'BulkAct',
  'handover.id': 'Handover',
  'listExport.id': 'ListExport',
  exportId: 'ListExport',
  handoverId: 'Handover',
  toPersonId: 'Person',
  bulkActId: 'BulkAct',
  taskIds: 'Task',
  changeIds: 'ManualEntry',
  upstreamId: 'ManualEdition',
  viewId: 'SavedView',
  classId: 'CatalogueClass',
  mappingId: 'ClassMapping',
  personIds: 'Person',
  personId: 'Person',
  caseId: 'Case',
  intoCaseId: 'Case',
  componentId: 'Component',
  taskId: 'Task',
  orderSlipId: 'OrderSlip',
  clockId: 'Clock',
  requestId: 'ClockRequest',
  orderId: 'SupervisionOrder',
  editionId: 'ManualEdition',
  entryId: 'ManualEntry',
  editId: 'ManualEdit',
  commentId: 'ManualLineComment',
  replaceUnitId: 'OrganizationUnit',
  byUnitId: 'OrganizationUnit',
  apiKeyId: 'ApiKey',
  responsibleUnitId: 'OrganizationUnit',
  areaId: 'OrganizationUnit',
  attachmentIds: 'Attachment',
  attachmentId: 'Attachment',
  unitId: 'OrganizationUnit',
  substituteId: 'Person',
  successorId: 'Person',
  parentId: 'OrganizationUnit',
  assignmentId: 'RoleAssignment',
  substitutionId: 'Substitution',
  dutyId: 'Duty',
  noticeId: 'Notice',
  processEditionId: 'ProcessEdition',
  processDraftId: 'ProcessDraft',
  draftIds: 'ProcessDraft',
  releaseId: 'Release',
  milestoneId: 'ProcessMilestone',
}
/** The table behind each node. */
export const tableOf: Readonly<Record<string, string>> = {
  ApiKey: 'api_keys',
  Attachment: 'attachments',
  AuditEntry: 'audit_entries',
  BulkAct: 'bulk_acts',
  Case: 'cases',
  CatalogueClass: 'catalogue_classes',
  CatalogueEdition: 'catalogue_editions',
  ClassMapping: 'class_mappings',
  City: 'cities',
  Clock: 'clocks',
  ClockRequest: 'clock_requests',
  Comment: 'comments',
  Component: 'components',
  Delivery: 'deliveries',
  Duty: 'duties',
  Handover: 'handovers',
  ListExport: 'list_exports',
  ManualEdition: 'manual_editions',
  ManualEdit: 'manual_edits',
  ManualLineComment: 'manual_line_comments',
  ManualEntry: 'manual_entries',
  ManualMovedLine: 'manual_moved_lines',
  ManualExample: 'manual_examples',
  ManualExampleResult: 'manual_example_results',
  ManualExampleRun: 'manual_example_runs',
  ManualTrial: 'manual_trials',
  ManualRound: 'manual_rounds',
  ManualTrialCase: 'manual_trial_cases',
  Notice: 'notices',
  OpenCaseChange: 'open_case_changes',
  OrderSlip: 'order_slips',
  OrganizationUnit: 'organization_units',
  Person: 'people',
  ProcessDraft: 'process_drafts',
  ProcessEdition: 'process_editions',
  ProcessMilestone: 'process_milestones',
  ReconciliationFinding: 'reconciliation_findings',
  ReconciliationRun: 'reconciliation_runs',
  RoleAssignment: 'role_assignments',
  SavedView: 'saved_views',
  StepVisit: 'step_visits',
  Substitution: 'substitutions',
  SupervisionOrder: 'supervision_orders',
  Task: 'tasks',
  Release: 'releases',
  WorkingCalendar: 'working_calendars',
}

const typeOf = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
}
/** Every query, mutation or subscription of the schema. */
export const rootFields = (root: Root): RootField[] =>
  Object.values(typeOf[root]?.getFields() ?? {}).map((field) => ({ ...field, root }))

const missing = (typename: string) => {
  throw new Error(`Say in tableOf where ${typename} is kept.`)
}

/** The global id of a planted city's row. */
export const idOf = ({ ids }: Planted, typename: string): string =>
  encodeId(typename, ids[tableOf[typename] ?? ''] ?? missing(typename))

export type Operation = { readonly document: string; readonly variables: Record<string, unknown> }

/** A field with all its arguments, each id that of a planted row, and everything selected. */
export function operationOf(field: RootField, planted: Planted, typename?: string): Operation {
  const { root, name, args } = field
  const given = args.filter(
    (arg) => (isNonNullType(arg.type) && !paging.has(arg.name)) || holdsId(arg.type),
  )
  const brackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')
  const declared = brackets(given.map((arg) => `$${arg.name}: ${arg.type}`))
  const passed = brackets([
    ...given.map((arg) => `${arg.name}: $${arg.name}`),
    ...(args.some((arg) => arg.name === 'first') ? ['first: 5'] : []),
  ])
  const sample = (path: string, it: GraphQLInputType) =>
    sampleOf(it, [`${name}.${path}`, path], (its) => idOf(planted, typename ?? its))
  return {
    document: `${root} ${declared} { ${name}${passed} ${selectionOf(field)} }`,
    variables: Object.fromEntries(given.map((arg) => [arg.name, sample(arg.name, arg.type)])),
  }
}

const holdsId = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  return (
    named.name === 'ID' ||
    (isInputObjectType(named) &&
      Object.values(named.getFields()).some((field) => holdsId(field.type)))
  )
}
/** Whether a field names a row by its id. */
export const takesId = ({ args }: RootField) => args.some(({ type }) => holdsId(type))

export const paging = new Set(['first', 'last', 'after', 'before', 'limit', 'offset'])

export const selectionOf = ({ name, type }: RootField) =>
  ['node', 'nodes'].includes(name)
    ? '{ __typename id }'
    : fullSelection(getNamedType(type), { levels: 1, inList: isListType(getNullableType(type)) })

/** One node asked for by its id, with all that can be selected of it. */
export const nodeOperations = (planted: Planted, node: GraphQLObjectType): Operation[] =>
  fullSelections(node, { levels: 2 }).map((selection) => ({
    document: `query ($id: ID!) { node(id: $id) { __typename ... on ${node.name} ${selection} } }`,
    variables: { id: idOf(planted, node.name) },
  }))

/** A value for every field of an input; filters of lists stay empty but for their ids. */
function sampleOf(
  type: GraphQLInputType,
  paths: readonly string[],
  id: (its: string) => string,
): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, paths, id)
  if (isListType(type)) return [sampleOf(type.ofType, paths, id)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || getNamedType(field.type).name === 'ID')
        .map((field) => [field.name, sampleOf(field.type, [field.name], id)]),
    )
  if (type.name !== 'ID') return samples[type.name]
  const its = paths.flatMap((path) => nodeOf[path] ?? [])[0]
  if (its === undefined) throw new Error(`Say in nodeOf which node ${paths[0]} names.`)
  return id(its)
}
