import type { UpstreamEdition } from '../../services/manual-inheritance/upstream-editions.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'

export const UpstreamManual = builder.objectRef<UpstreamEdition>('UpstreamManual').implement({
  description: '上级手册 — an edition that a place above the city has published.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('ManualEdition', id) }),
    cityName: t.exposeString('cityName'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    standard: t.exposeString('standard'),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    contentHash: t.exposeString('contentHash'),
    inForceFrom: t.expose('inForceFrom', { type: 'DateTime' }),
  }),
})
