import type { EditionOrigin } from '../api/generated/operations.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { rollBackProcess } from './change-drafts.ts'
import { reasonOf, refusalOf } from './refusal-of.ts'

type Props = {
  readonly editionId: string
  readonly number: number
  readonly origin: EditionOrigin
  /** As the page shows it. */
  readonly inForce: number
  readonly onDone: () => void
}

/** 回退到此版本 — it is in force again at once, as a new edition. */
export const RollBack = (props: Props) => {
  const { editionId: processEditionId, number, origin, inForce: expectedInForce, onDone } = props
  const text = useText()
  const viewer = useViewer()
  if (!viewer?.may('rollBackProcess')) return null
  return (
    <ActDialog
      label={text('processes.rollBack')}
      title={text('processes.rollBackTo', { number })}
      advice={text(origin === 'SHIPPED' ? 'processes.rollBackShipped' : 'processes.rollBackAdvice')}
      look="text"
      danger
      act={rollBackProcess}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === ''
          ? 'processes.reasonNeeded'
          : { processEditionId, reason, expectedInForce }
      }}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    >
      <WordsField name="reason" label={text('processes.reason')} lines={3} />
    </ActDialog>
  )
}
