import { buildFrontEnd } from '../start/front-end.ts'
import { createProgress } from '../start/progress.ts'

/** 构建前端 — ahead of the first start, as a container’s image does; ends with 1 when it cannot. */
const folder = await buildFrontEnd({
  environment: process.env,
  progress: createProgress((text) => process.stdout.write(text)),
  log: { warn: (facts: unknown, message?: unknown) => console.error(message, facts) },
})
if (folder === null) process.exitCode = 1
else console.log(folder)
