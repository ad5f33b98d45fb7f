import type { CasePath as Path } from '../../services/cases/case-path.ts'
import { builder } from '../builder.ts'

export const CasePath = builder.objectRef<Path>('CasePath').implement({
  description:
    '经过 — where a case has been in its model’s diagram and where it is; ids of elements and flows.',
  fields: (t) => ({
    finished: t.stringList({ resolve: ({ finished }) => [...finished] }),
    active: t.stringList({ resolve: ({ active }) => [...active] }),
    flows: t.stringList({ description: 'Taken', resolve: ({ flows }) => [...flows] }),
  }),
})
