import { useLanguage } from '../../preferences.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { manualLookUp } from './automatic-work.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { resultFor } from './decisions.ts'
import type { Editing } from './editing.ts'
import { valueIn } from './extensions.ts'
import { TypedField } from './TypedField.tsx'

type Props = { readonly editing: Editing; readonly decisionIds: readonly string[] }

const called = 'zeebe:CalledDecision'

/** 决策环节 — which decision is asked, the manual's or one of the process's own, and where its answer stands. */
export const DecisionFields = ({ editing, decisionIds }: Props) => {
  const { technical } = useModelingTexts()
  const language = useLanguage()
  const { element, changeValue, entrust } = editing
  const decisionId = valueIn(element, called, 'decisionId')
  const resultVariable = valueIn(element, called, 'resultVariable')
  const { decisionId: manualId, resultVariable: manualAnswer } = manualLookUp
  const choose = (chosen: string) => {
    if (chosen === manualId)
      entrust(
        { type: called, values: { decisionId: manualId, resultVariable: manualAnswer } },
        manualLookUp,
      )
    else changeValue(called, { decisionId: chosen, resultVariable: resultFor(chosen) })
  }
  return (
    <>
      <ChoiceField
        label={technical.decision}
        value={decisionId}
        choices={[
          [manualId, manualLookUp[language]],
          ...decisionIds.map((id) => [id, id] as const),
        ]}
        onChoose={choose}
      />
      {decisionId !== '' && decisionId !== manualId && (
        <TypedField
          label={technical.facts.result}
          value={resultVariable}
          onType={(name) => changeValue(called, { resultVariable: name })}
        />
      )}
    </>
  )
}
