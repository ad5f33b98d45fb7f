import type { TestProject } from 'vitest/node'
import { type EngineFacts, startTestEngine } from './engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    engine: EngineFacts
  }
}

/** One engine for the run; files take turns. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...facts } = await startTestEngine()
  project.provide('engine', facts)
  return stop
}
