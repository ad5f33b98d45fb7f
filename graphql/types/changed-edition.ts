import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { ManualEdition } from './manual-edition.ts'

type Changed = { id: string; version: number }

/** 版本已变 — what an act on an edition answers: the edition as it is now. */
export const changedEdition = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    fields: (t) => ({
      editionId: t.id({ resolve: ({ id }) => encodeId('ManualEdition', id) }),
      version: t.exposeInt('version'),
      edition: t.prismaField({
        type: ManualEdition,
        resolve: (query, { id }, _args, { db }) =>
          db.manualEdition.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })
