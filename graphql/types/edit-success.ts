import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { ManualEdit } from './manual-edit.ts'
import { ManualEntry } from './manual-entry.ts'

type Applied = {
  readonly editId: string | null
  readonly version: number
  /** Where one line was written. */
  readonly entryId?: string
}

/** 改动结果 — what an act on the lines of a draft answers: the act as it is kept, and what it made of its line. */
export const editSuccess = (name: string) =>
  builder.objectRef<Applied>(name).implement({
    fields: (t) => ({
      version: t.exposeInt('version', { description: 'Of the edition' }),
      entryId: t.id({
        nullable: true,
        resolve: ({ entryId }) => (entryId === undefined ? null : encodeId('ManualEntry', entryId)),
      }),
      edit: t.prismaField({
        type: ManualEdit,
        nullable: true,
        description: 'Null where the line said that already',
        resolve: (query, { editId }, _args, { db }) =>
          editId === null ? null : db.manualEdit.findUnique({ ...query, where: { id: editId } }),
      }),
      entry: t.prismaField({
        type: ManualEntry,
        nullable: true,
        description: 'The line that was written',
        resolve: (query, { entryId }, _args, { db }) =>
          entryId === undefined
            ? null
            : db.manualEntry.findUnique({ ...query, where: { id: entryId } }),
      }),
    }),
  })
