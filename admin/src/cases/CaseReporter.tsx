import Button from '@mui/material/Button'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { revealReporter } from './change-case.ts'
import { Facts } from './Facts.tsx'
import type { CaseFile } from './use-case.ts'

type Reporter = NonNullable<CaseFile['reporter']>
type Props = { readonly caseId: string; readonly reporter: Reporter }

/** 报案人 — masked; whoever needs the whole asks for it, and the audit keeps that. */
export const CaseReporter = ({ caseId, reporter }: Props) => {
  const text = useText()
  const may = useViewer()?.may('revealReporter') ?? false
  const { perform, busy, error } = useAct(revealReporter)
  const [revealed, setRevealed] = useState<Reporter | null>(null)
  const { name, phone } = revealed ?? reporter
  return (
    <>
      <Facts
        facts={[
          [text('case.reporter'), name],
          [text('case.phone'), phone],
        ]}
      />
      {error !== null && <Failure error={error} />}
      {may && revealed === null && (
        <Button
          size="small"
          className="no-print"
          loading={busy}
          onClick={async () => setRevealed(await perform({ caseId }))}
        >
          {text('case.reveal')}
        </Button>
      )}
    </>
  )
}
