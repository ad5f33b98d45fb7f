import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { connectEngine, type EngineClient } from '../../../services/engine/client.ts'
import { deployModels } from '../../../services/engine/deploy.ts'

/** A model of one automatic and one officer's step, deployed for a city of its own. */
export async function deployTwoSteps(client: EngineClient, cityCode: string) {
  const content = await readFile(new URL('two-steps.bpmn', import.meta.url), 'utf8')
  const answer = await deployModels(client, [
    { name: 'two-steps.bpmn', content: content.replaceAll('140800', cityCode) },
  ])
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.value.processes[0]?.definitionKey ?? ''
}

export const connect = () => connectEngine(inject('engine').gatewayAddress)

/** Reports a case: begins its instance, at most one at a time. */
export const report = (client: EngineClient, cityCode: string, caseId: string) =>
  client.publishMessage({
    name: `problem-reported.two-steps.${cityCode}`,
    correlationKey: caseId,
    timeToLive: 0,
    variables: { caseId },
  })
