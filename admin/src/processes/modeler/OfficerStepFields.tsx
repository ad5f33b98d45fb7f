import { clockName } from '../../texts/clock-name.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'
import { valueIn } from './extensions.ts'
import { OutcomeFields } from './OutcomeFields.tsx'
import { offeredFor } from './step-templates.ts'
import { stepClockIn, withStepClock } from './step-words.ts'

type Props = { readonly editing: Editing; readonly formIds: readonly string[] }

const formKey = 'zhihui:'
const stages = keysOf(texts.stages)
const openStages = stages.filter((stage) =>
  offeredFor('stage').some(({ value }) => value === stage),
)

/** 人工环节 — who does it, with which form, how it may end, what the public sees, and which clock runs. */
export const OfficerStepFields = ({ editing, formIds }: Props) => {
  const text = useText()
  const { panel, units } = useModelingTexts()
  const { element, headers, changeHeaders, changeValue } = editing
  const chosen = (key: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <ChoiceField
      {...{ label, choices, value: headers[key] ?? '' }}
      onChoose={(value) => changeHeaders({ ...headers, [key]: value })}
    />
  )
  return (
    <>
      {chosen(
        'role',
        panel.role,
        keysOf(texts.roles)
          .filter((role) => offeredFor('role').some(({ value }) => value === role))
          .map((role) => [role, text(`roles.${role}`)]),
      )}
      {chosen(
        'unit',
        panel.unit,
        keysOf(units).map((unit) => [unit, units[unit]]),
      )}
      <ChoiceField
        label={panel.form}
        value={valueIn(element, 'zeebe:FormDefinition', 'formKey').replace(formKey, '')}
        choices={formIds.map((formId) => [formId, formId])}
        onChoose={(formId) =>
          changeValue('zeebe:FormDefinition', { formKey: `${formKey}${formId}` })
        }
      />
      <OutcomeFields headers={headers} onChange={changeHeaders} />
      {chosen(
        'stage',
        panel.stage,
        openStages.map((stage) => [stage, text(`stages.${stage}`)]),
      )}
      <ChoiceField
        label={panel.clock}
        value={stepClockIn(headers)}
        choices={keysOf(texts.clocks)
          .filter((key) => key.startsWith('step:'))
          .map((key) => [key, clockName(text, key)])}
        onChoose={(key) => changeHeaders(withStepClock(headers, key))}
      />
    </>
  )
}
