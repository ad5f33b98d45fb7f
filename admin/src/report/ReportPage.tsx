import { useState } from 'react'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { DoneNote } from './DoneNote.tsx'
import { ReportForm } from './ReportForm.tsx'
import type { Done } from './use-sending.ts'

/** 登记问题 — a problem becomes a case, or is added to the case that it has already. */
export const ReportPage = () => {
  const text = useText()
  const viewer = useViewer()
  const [done, setDone] = useState<Done | null>(null)
  if (viewer === null) return <Waiting />
  const answersCalls = viewer.roles.some(({ role }) => role !== 'COLLECTOR')
  return (
    <>
      <PageTitle title={text('sections.reportCase')} note={text('report.note')} />
      {done === null ? (
        <ReportForm
          who={viewer.personId ?? ''}
          source={answersCalls ? 'TELEPHONE' : 'COLLECTOR'}
          onDone={setDone}
        />
      ) : (
        <DoneNote done={done} onAnother={() => setDone(null)} />
      )}
    </>
  )
}
