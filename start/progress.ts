/** 进度 — tells a waiting person what is going on; each line with the seconds since the start. */
export type Progress = (line: string) => void

export function createProgress(
  write: (text: string) => void,
  startedAt = performance.now(),
): Progress {
  return (line) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)
    write(`${seconds} s  ${line}\n`)
  }
}
