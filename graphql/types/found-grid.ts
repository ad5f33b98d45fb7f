import { type FoundGrid, findGrids } from '../../services/organizations/find-grids.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { AreaClass } from './enums.ts'

const FoundGridType = builder.objectRef<FoundGrid>('FoundGrid').implement({
  description: '单元网格 — one by its code and names, for somebody who looks for it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    streetName: t.exposeString('streetName'),
    areaClass: t.expose('areaClass', {
      type: AreaClass,
      nullable: true,
      description: '区域类别 — its own, or else that of its street',
    }),
  }),
})

builder.queryField('gridsFound', (t) =>
  t.field({
    type: [FoundGridType],
    authScopes: { may: 'gridsFound' },
    description:
      '查找网格 — the unit grids whose code begins, or whose name holds, what was typed; twenty at most.',
    args: { text: t.arg.string() },
    resolve: async (_root, { text }, { db, viewer }) => {
      const { cityIds } = viewer?.scope ?? nobody.scope
      return [...(await findGrids(db, { text, cityIds }))]
    },
  }),
)
