import { reinstateClass } from '../../services/catalogue/reinstate-class.ts'
import { retireClass } from '../../services/catalogue/retire-class.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { CatalogueClass } from './catalogue-class.ts'
import { idempotencyKey } from './input.ts'

type Changed = { readonly classId: string }
const changed = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    fields: (t) => ({
      catalogueClass: t.prismaField({
        type: CatalogueClass,
        resolve: (query, { classId }, _args, { db }) =>
          db.catalogueClass.findUniqueOrThrow({ ...query, where: { id: classId } }),
      }),
    }),
  })

const RetireClassSuccess = changed('RetireClassSuccess')
const ReinstateClassSuccess = changed('ReinstateClassSuccess')

const RetireClassInput = builder.inputType('RetireClassInput', {
  fields: (t) => ({
    classId: t.id(),
    reason: t.string(),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('retireClass', (t) =>
  t.field({
    type: RetireClassSuccess,
    ...refusable,
    authScopes: { may: 'retireClass' },
    description:
      '停用小类 — nothing is reported by it any more; refused while open cases or the manual use it.',
    args: { input: t.arg({ type: RetireClassInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'retireClass', input }, (ctx, given) =>
        retireClass(ctx, { ...given, classId: rowId('CatalogueClass', given.classId) }),
      ),
  }),
)

const ReinstateClassInput = builder.inputType('ReinstateClassInput', {
  fields: (t) => ({ classId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

builder.mutationField('reinstateClass', (t) =>
  t.field({
    type: ReinstateClassSuccess,
    ...refusable,
    authScopes: { may: 'reinstateClass' },
    description: '恢复小类 — a retired class may stand in a manual again.',
    args: { input: t.arg({ type: ReinstateClassInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'reinstateClass', input }, (ctx, given) =>
        reinstateClass(ctx, { classId: rowId('CatalogueClass', given.classId) }),
      ),
  }),
)
