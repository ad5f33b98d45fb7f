import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'
import { valueIn } from './extensions.ts'
import { jobTypes } from './step-templates.ts'
import { TypedField } from './TypedField.tsx'

const definition = 'zeebe:TaskDefinition'

/** 自动环节 — what the system does, and how often it is tried; nobody types the name of a worker. */
export const AutomaticStepFields = ({ editing }: { readonly editing: Editing }) => {
  const { panel, technical } = useModelingTexts()
  const { element, changeValue } = editing
  return (
    <>
      <ChoiceField
        label={panel.jobType}
        value={valueIn(element, definition, 'type')}
        choices={jobTypes.map(({ name, value }) => [value, name])}
        onChoose={(type) => changeValue(definition, { type })}
      />
      <TypedField
        label={technical.retries}
        value={valueIn(element, definition, 'retries')}
        onType={(retries) => changeValue(definition, { retries })}
      />
    </>
  )
}
