type Edition = { readonly steps: unknown }
export type OfficerStep = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
}

/** 环节 — the officers’ steps of some editions, each once. */
export function officerStepsIn(editions: readonly Edition[]): readonly OfficerStep[] {
  const steps = editions.flatMap(({ steps }) => stepsOf(steps))
  return [...new Map(steps.map((step) => [step.elementId, step])).values()]
}

const stepsOf = (steps: unknown) => (Array.isArray(steps) ? steps.filter(isStep) : [])

const isStep = (step: unknown): step is OfficerStep =>
  typeof step === 'object' && step !== null && 'elementId' in step && 'name' in step
