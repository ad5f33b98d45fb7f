type Edition = { readonly processId: string; readonly number: number; readonly steps: unknown }
export type OfficerStep = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
}

/** 环节 — the officers’ steps of the newest edition of each process, each once. */
export function officerStepsIn(editions: readonly Edition[]): readonly OfficerStep[] {
  const newest = new Map<string, Edition>()
  for (const edition of editions)
    if (edition.number > (newest.get(edition.processId)?.number ?? 0))
      newest.set(edition.processId, edition)
  const steps = [...newest.values()].flatMap(({ steps }) => stepsOf(steps))
  return [...new Map(steps.map((step) => [step.elementId, step])).values()]
}

const stepsOf = (steps: unknown) => (Array.isArray(steps) ? steps.filter(isStep) : [])

const isStep = (step: unknown): step is OfficerStep =>
  typeof step === 'object' && step !== null && 'elementId' in step && 'name' in step
