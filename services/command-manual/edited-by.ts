import type { Ctx } from '../ctx.ts'

/** 最后修改人 — who changes a draft: written with every change, for they do not review it. */
export const editedBy = ({ actor }: Pick<Ctx, 'actor'>) => ({
  lastEditedById: actor.kind === 'PERSON' ? actor.id : null,
})
