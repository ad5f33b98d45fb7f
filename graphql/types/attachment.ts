import { distance, pointIn } from '../../services/organizations/distance.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { AttachmentMedia, AttachmentPhase } from './enums.ts'
import { Person } from './person.ts'

const place = { longitude: true, latitude: true } as const

export const Attachment = builder.prismaNode('Attachment', {
  id: { field: 'id' },
  select: { id: true, caseId: true },
  // of nobody’s case yet: its sender alone has it, by its address
  authScopes: ({ caseId }) => (caseId === null ? false : { may: 'case' }),
  description: '附件 — a photo or document of a case.',
  fields: (t) => ({
    address: t.string({
      description: 'Where the file itself is, on this server',
      select: { id: true },
      resolve: ({ id }) => `/files/${encodeId('Attachment', id)}`,
    }),
    phase: t.expose('phase', { type: AttachmentPhase, nullable: true }),
    media: t.expose('media', { type: AttachmentMedia }),
    name: t.exposeString('name', { nullable: true }),
    bytes: t.exposeInt('bytes'),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels' }),
    takenAt: t.expose('takenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'As the camera noted it',
    }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'As the camera noted it, WGS84',
    }),
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description: 'As the camera noted it, WGS84',
    }),
    metersFromCase: t.float({
      nullable: true,
      description: 'Null where photo or case has no place',
      select: { ...place, case: { select: place } },
      resolve: ({ case: caseFile, ...photo }) => {
        const [from, to] = [pointIn(photo), pointIn(caseFile)]
        return from === null || to === null ? null : distance(from, to)
      },
    }),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime' }),
    person: t.relation('person', { type: Person, nullable: true }),
    task: t.relation('task', {
      nullable: true,
      description: 'The step at whose end it was handed in; null with the report',
    }),
    mergedReportId: t.id({
      nullable: true,
      description:
        '并案 — the further report that brought it along, one of the case’s mergedReports',
      select: { mergedReportId: true },
      resolve: ({ mergedReportId: id }) => (id === null ? null : encodeId('MergedReport', id)),
    }),
    orderSlipId: t.id({
      nullable: true,
      description: '派遣单 — the slip with whose answer it came, one of the case’s orderSlips',
      select: { orderSlipId: true },
      resolve: ({ orderSlipId: id }) => (id === null ? null : encodeId('OrderSlip', id)),
    }),
  }),
})
