import { z } from 'zod'
import type { Answer } from './answers.ts'
import type { EngineClient, Resource } from './client.ts'

/** What the engine made of a resource; keys are strings. */
export type Deployed = {
  readonly processes: readonly {
    readonly processId: string
    readonly definitionKey: string
    readonly version: number
  }[]
  readonly decisions: readonly {
    readonly decisionId: string
    readonly decisionKey: string
    readonly version: number
  }[]
}

const Deployments = z.array(
  z.object({
    process: z
      .object({ bpmnProcessId: z.string(), processDefinitionKey: z.string(), version: z.number() })
      .nullish(),
    decision: z
      .object({ dmnDecisionId: z.string(), decisionKey: z.string(), version: z.number() })
      .nullish(),
  }),
)

/** 部署 — put models into force together or not at all; a resource that has not changed keeps its key. */
export async function deployModels(
  client: EngineClient,
  resources: readonly Resource[],
): Promise<Answer<Deployed>> {
  const answer = await client.deploy(resources)
  if (answer.kind !== 'done') return answer
  const deployments = Deployments.parse(answer.value)
  return {
    kind: 'done',
    value: {
      processes: deployments.flatMap(({ process }) =>
        process
          ? [
              {
                processId: process.bpmnProcessId,
                definitionKey: process.processDefinitionKey,
                version: process.version,
              },
            ]
          : [],
      ),
      decisions: deployments.flatMap(({ decision }) =>
        decision
          ? [
              {
                decisionId: decision.dmnDecisionId,
                decisionKey: decision.decisionKey,
                version: decision.version,
              },
            ]
          : [],
      ),
    },
  }
}
