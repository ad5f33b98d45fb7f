let round = 0

/** 再次加载 — what could not be loaded is asked for anew in the next round, which somebody begins who tries again. */
export const loadingRound = {
  current: (): number => round,
  begin: (): void => {
    round += 1
  },
}
