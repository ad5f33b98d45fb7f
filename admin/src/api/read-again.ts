import { codeOf } from './api-error.ts'

/** 冲突 — whether somebody else was faster. */
export const isConflict = (error: unknown): boolean => codeOf(error) === 'VERSION_CONFLICT'

/** 冲突后重读 — an act that reads again what it would have changed, where somebody else was faster; it stays refused. */
export const readingAgain =
  <Given, Result>(act: (given: Given) => Promise<Result>, readAgain: () => Promise<unknown>) =>
  async (given: Given): Promise<Result> => {
    try {
      return await act(given)
    } catch (error) {
      if (isConflict(error)) await readAgain()
      throw error
    }
  }
