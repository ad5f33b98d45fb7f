import { applyChange } from '../../../services/deadlines/apply-change.ts'
import type { TestCity } from '../../support/city.ts'

type Of = { readonly calendarId: string } | { readonly entryId: string }

/** The latest change of open cases by an edition, or of the limit of a line. */
export const changeOf = ({ act }: Pick<TestCity, 'act'>, of: Of) =>
  act(({ db }) =>
    db.openCaseChange.findFirstOrThrow({
      where: of,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    }),
  )

/** Applies it now, as the background would. */
export const applyNow = async (city: Pick<TestCity, 'act'>, of: Of): Promise<void> =>
  applyChange(city.act, (await changeOf(city, of)).id)
