import type { TestProject } from 'vitest/node'
import { buildFrontEnd } from '../../../start/front-end.ts'
import { chromiumPath, whyNoBrowser } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    frontEnd: string
    noBrowser: string
  }
}

/** The officers' screens, built once a run; a machine without a browser is told why nothing is looked at. */
export async function setup(project: TestProject): Promise<void> {
  const noBrowser = whyNoBrowser(chromiumPath())
  project.provide('noBrowser', noBrowser ?? '')
  if (noBrowser !== null) {
    project.provide('frontEnd', '')
    process.stdout.write(`\nBrowser tests are skipped: ${noBrowser}\n`)
    return
  }
  const folder = await buildFrontEnd({
    environment: process.env,
    progress: (line) => process.stdout.write(`${line}\n`),
    log: { warn: (facts: object) => console.error(facts) },
  })
  if (folder === null) throw new Error('The officers’ screens cannot be built.')
  project.provide('frontEnd', folder)
}
