import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { CalendarChoice, DraftChoice } from '../../releases/MemberChoices.tsx'
import { useChoices } from '../../releases/use-releases.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { runManualExamples } from './change-examples.ts'

type Props = { readonly editionId: string; readonly onDone: () => void }

/** 连同草稿验证 — on the engine, with drafts of the calendar and of processes beside the edition. */
export const RunWithDrafts = ({ editionId, onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('examples.runWithDrafts')}
      title={text('examples.runWithDrafts')}
      advice={text('examples.runWithDraftsAdvice')}
      act={runManualExamples}
      given={(fields) => {
        const calendarId = wordsOf(fields, 'calendarId')
        const draftIds = fields.getAll('draftIds').map(String)
        if (calendarId === '' && draftIds.length === 0) return 'examples.draftsNeeded'
        return { editionId, onEngine: true, draftIds, calendarId: calendarId || null }
      }}
      onDone={onDone}
    >
      <Drafts />
    </ActDialog>
  )
}

const Drafts = () => {
  const { data, error, refetch } = useChoices()
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return (
    <>
      <DraftChoice drafts={data.drafts} />
      <CalendarChoice calendars={data.calendars} />
    </>
  )
}
