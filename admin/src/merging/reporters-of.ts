type Named = { readonly name: string | null; readonly phone: string | null }
type Reported = {
  /** Left out for those who may not know. */
  readonly reporter?: Named | null | undefined
  readonly mergedReports: readonly Named[]
}

/** 报案人 — who reported a merged case, and who did again, as far as they said and the viewer may know. */
export const reportersOf = ({ reporter = null, mergedReports }: Reported): readonly string[] =>
  [reporter, ...mergedReports].flatMap((one) => {
    const words = [one?.name, one?.phone].filter(Boolean).join(' ')
    return words === '' ? [] : [words]
  })
