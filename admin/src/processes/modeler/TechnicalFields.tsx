import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { AutomaticStepFields } from './AutomaticStepFields.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { EventFields } from './EventFields.tsx'
import type { Editing } from './editing.ts'
import { MappingFields } from './MappingFields.tsx'
import { offeredFor } from './step-templates.ts'
import { TypedField } from './TypedField.tsx'
import { technicalFacts } from './technical-facts.ts'
import { wayOf } from './ways-on.ts'

type Props = { readonly editing: Editing }
type FieldsProps = Props & { readonly decisionIds: readonly string[] }

/** 技术属性 — what the engine reads of the chosen element: what may be chosen here, and the rest to read. */
export const TechnicalFields = ({ editing, decisionIds }: FieldsProps) => {
  const { technical } = useModelingTexts()
  const { $type: type } = editing.element
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider' }}>
      <legend>{technical.title}</legend>
      <Stack sx={{ gap: 1.5 }}>
        {type === 'bpmn:UserTask' && <EffectField editing={editing} />}
        {type === 'bpmn:ServiceTask' && <AutomaticStepFields editing={editing} />}
        {type === 'bpmn:BusinessRuleTask' && (
          <DecisionFields editing={editing} decisionIds={decisionIds} />
        )}
        {type === 'bpmn:SequenceFlow' && <ConditionField editing={editing} />}
        <EventFields editing={editing} />
        <MappingFields editing={editing} />
        <Facts editing={editing} />
      </Stack>
    </Box>
  )
}

/** 效果 — what ending the step does to the case; only what exists. */
const EffectField = ({ editing: { headers, changeHeaders } }: Props) => {
  const { technical } = useModelingTexts()
  return (
    <ChoiceField
      label={technical.effect}
      value={headers['action'] ?? ''}
      choices={[
        ['', technical.noEffect],
        ...offeredFor('action').map(({ value, name }) => [value, name] as const),
      ]}
      onChoose={(action) => changeHeaders({ ...headers, action })}
    />
  )
}

const gateways: readonly string[] = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']

/** 条件 — of a way out of a gateway; the way in every other case has none. */
const ConditionField = ({ editing: { element, writeCondition } }: Props) => {
  const { technical } = useModelingTexts()
  const conditional = gateways.includes(element.sourceRef?.$type ?? '')
  if (!conditional || wayOf(element).kind === 'OTHERWISE') return null
  return (
    <TypedField
      label={technical.condition}
      lines={2}
      value={element.conditionExpression?.body ?? ''}
      onType={writeCondition}
    />
  )
}

const Facts = ({ editing: { element } }: Props) => {
  const { technical } = useModelingTexts()
  return (
    <Box component="dl" sx={list}>
      {technicalFacts(element).map(({ kind, value }) => (
        <div key={`${kind} ${value}`}>
          <dt>{technical.facts[kind]}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </Box>
  )
}

const list = {
  m: 0,
  fontSize: '0.8125rem',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, mb: 0.75, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
}
