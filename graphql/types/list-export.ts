import { Repeater } from 'graphql-yoga'
import { notSignedIn } from '../../services/errors.ts'
import { ownExports } from '../../services/exports/export-file.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { behind } from '../follow.ts'
import { encodeId, rowId } from '../ids.ts'
import { ExportFormat, ExportState, ViewList } from './enums.ts'

const mine = ({ viewer }: Context) => ownExports(viewer?.actor ?? nobody.actor)

export const ListExport = builder.prismaNode('ListExport', {
  id: { resolve: ({ id }) => id },
  findUnique: (id, context) => ({ AND: [mine(context)], id }),
  select: { id: true },
  authScopes: { may: 'listExport' },
  description: '导出 — a list as it was filtered, in a file that is written in the background.',
  fields: (t) => ({
    list: t.expose('list', { type: ViewList }),
    format: t.expose('format', { type: ExportFormat }),
    state: t.expose('state', { type: ExportState }),
    rowCount: t.exposeInt('rowCount', { description: 'Rows that have been written' }),
    total: t.exposeInt('total', {
      nullable: true,
      description: 'Rows that there are; null until they are counted',
    }),
    truncated: t.exposeBoolean('truncated', { description: 'There was more than a file holds' }),
    address: t.string({
      nullable: true,
      description: 'Where the file is fetched, by whoever asked for it, until it expires',
      select: { id: true, state: true },
      resolve: ({ id, state }) =>
        state === 'DONE' ? `/exports/${encodeId('ListExport', id)}` : null,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
  }),
})

const ownExport = (context: Context, id: string) => ({
  AND: [mine(context), { id: rowId('ListExport', id) }],
})

builder.queryField('listExport', (t) =>
  t.prismaField({
    type: ListExport,
    nullable: true,
    authScopes: { may: 'listExport' },
    description: '导出 — one of the viewer’s own.',
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) =>
      context.db.listExport.findFirstOrThrow({ ...query, where: ownExport(context, id) }),
  }),
)

type Told = { readonly exportId: string }
const ListExportChange = builder.objectRef<Told>('ListExportChange').implement({
  fields: (t) => ({
    listExport: t.prismaField({
      type: ListExport,
      resolve: (query, { exportId }, _args, context) =>
        context.db.listExport.findFirstOrThrow({
          ...query,
          where: { AND: [mine(context), { id: exportId }] },
        }),
    }),
  }),
})

builder.subscriptionField('listExportChanged', (t) =>
  t.field({
    type: ListExportChange,
    authScopes: { may: 'listExportChanged' },
    description: 'How far an export is: as it is now, and each step of it.',
    args: { exportId: t.arg.id() },
    subscribe: async (_root, { exportId }, context) => {
      const { id } = await context.db.listExport.findFirstOrThrow({
        where: ownExport(context, exportId),
        select: { id: true },
      })
      return stepsOf(context, id)
    },
    resolve: (told) => told,
  }),
)

const stepsOf = ({ live, sessions }: Context, exportId: string) =>
  new Repeater<Told>(async (push, stop) => {
    const heard = live.hearExports()
    // it listens from here on: what comes while the present is told is not lost
    const first = heard.next()
    void stop.then(() => heard.return())
    try {
      await push({ exportId })
      for await (const notice of behind(first, heard)) {
        if (notice !== 'missed' && notice.exportId !== exportId) continue
        if (!(await sessions.isStillSignedIn())) throw notSignedIn()
        await push({ exportId })
      }
      stop()
    } catch (error) {
      stop(error)
    }
  })
