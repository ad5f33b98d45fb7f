import { useLanguage } from '../../preferences.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { automaticWork, workOf } from './automatic-work.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'
import { valueIn } from './extensions.ts'
import { TypedField } from './TypedField.tsx'

const definition = 'zeebe:TaskDefinition'

/** 自动环节 — what the system does, and how often it is tried; nobody types the name of a worker. */
export const AutomaticStepFields = ({ editing }: { readonly editing: Editing }) => {
  const { panel, technical } = useModelingTexts()
  const language = useLanguage()
  const { element, changeValue, entrust } = editing
  const choose = (jobType: string) => {
    const work = workOf(jobType)
    if (work !== undefined) entrust({ type: definition, values: { type: jobType } }, work)
  }
  return (
    <>
      <ChoiceField
        label={panel.jobType}
        value={valueIn(element, definition, 'type')}
        choices={automaticWork.map((work) => [work.jobType, work[language]])}
        onChoose={choose}
      />
      <TypedField
        label={technical.retries}
        value={valueIn(element, definition, 'retries')}
        onType={(retries) => changeValue(definition, { retries })}
      />
    </>
  )
}
