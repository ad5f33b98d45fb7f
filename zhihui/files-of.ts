import { openFiles } from '../start/open-files.ts'
import type { Surroundings } from './define-command.ts'

/** 文件库 — the store of the installation that the environment describes; what it has to complain of is printed. */
export const filesOf = ({ config, now, print }: Surroundings) =>
  openFiles({ config, now, log: { error: (_facts, message) => print(message) } })
