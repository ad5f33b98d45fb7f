import { randomUUID } from 'node:crypto'
import type { ModelRoom } from '../../services/process-drafts/publish-draft.ts'
import type { Deploy } from '../../services/process-editions/deploy-to.ts'
import { workers } from '../../services/workers/index.ts'

/** What an engine would answer: the same content keeps its key, another one gets the next. */
export function aDeployment() {
  const given: string[] = []
  const newest = new Map<string, { content: string; version: number }>()
  const deploy: Deploy = async (resources) =>
    resources.flatMap(({ name, content }) => {
      given.push(content)
      const processId = /^(.+)\.bpmn$/.exec(name)?.[1]
      if (processId === undefined) return []
      const before = newest.get(processId)
      const version = before?.content === content ? before.version : (before?.version ?? 100) + 1
      newest.set(processId, { content, version })
      return [{ processId, definitionKey: String(version), version }]
    })
  return { deploy, given }
}

/** 发布间 — an engine that takes every model. */
export const aModelRoom = (): ModelRoom => {
  const engineId = randomUUID()
  return {
    engineId: () => engineId,
    deploy: aDeployment().deploy,
    jobTypes: workers.map(({ jobType }) => jobType),
  }
}

/** The same for a manual's decisions, too. */
export const anEngineForReleases = () => ({
  models: aModelRoom(),
  deployDecisions: async () => undefined,
})
