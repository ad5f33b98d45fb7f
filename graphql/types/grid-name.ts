import { builder } from '../builder.ts'

export const GridName = builder.objectRef<{ code: string; name: string }>('GridName').implement({
  description: '单元网格 — its 15-character code and its name.',
  fields: (t) => ({ code: t.exposeString('code'), name: t.exposeString('name') }),
})
