import { isFork, type Rule, ruleFor } from './rule.ts'

/** 默认路径 — where an exclusive gateway parts the way, one flow is the default and every other has a condition. */
export const gatewayHasDefault = (): Rule =>
  ruleFor('bpmn:ExclusiveGateway', (gateway) => {
    if (!isFork(gateway)) return []
    if (!gateway.default) return ['The gateway has no default flow']
    return (gateway.outgoing ?? [])
      .filter((flow) => flow !== gateway.default && !flow.conditionExpression?.body)
      .map(({ id }) => `The flow ${id} is neither the default nor has a condition`)
  })
