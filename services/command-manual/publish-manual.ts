import { editionNotApproved } from './edition-refusals.ts'
import { type Publication, type Publishing, putInForce } from './put-in-force.ts'

/**
 * 初始发布 — the system puts an edition into force without a review: when a city is set up, from the command line, in the
 * demo. Its step and the audit say so. People publish by `publishManualEdition`. Throws as `putInForce`.
 */
export const publishManual = (
  publishing: Publishing,
  asked: Publication & { readonly from: Date },
) =>
  putInForce(publishing, asked, {
    ...{ act: 'BOOTSTRAP', action: 'publishManual' },
    assert: async ({ actor }, { number }) => {
      if (actor.kind !== 'SYSTEM') throw editionNotApproved(number)
    },
  })
