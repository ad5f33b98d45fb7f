import { extensionOf } from '../../services/process-editions/moddle.ts'
import { type Rule, ruleFor } from './rule.ts'

/** 作业类型 — every job type has a worker of that name; an unknown one would wait for ever. */
export const jobTypeKnown = ({ jobTypes }: { readonly jobTypes: readonly string[] }): Rule =>
  ruleFor('bpmn:FlowNode', (node) => {
    const definition = extensionOf(node, 'zeebe:TaskDefinition')
    if (!definition || jobTypes.includes(definition.type ?? '')) return []
    return [`No worker takes jobs of the type ${definition.type ?? '(none)'}`]
  })
