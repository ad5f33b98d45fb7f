import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportLines } from './ImportLines.tsx'
import { type ImportActs, isWorthwhile } from './import-run.ts'
import { NewSecrets } from './NewSecrets.tsx'
import { RunFigures } from './RunFigures.tsx'
import { useImport } from './use-import.ts'

type Props<Asked extends object> = ImportActs<Asked> & {
  readonly title: string
  /** What the file holds. */
  readonly note: string
  /** Kinds of files, by their endings. */
  readonly accept: string
  readonly sample: { readonly name: string; readonly text: string }
  readonly back: { readonly to: string; readonly label: string }
  /** What is asked beside the file. */
  readonly options?: (asked: Asked, ask: (asked: Asked) => void) => ReactNode
}

/** 导入 — a file is tried first: every line says what would become of it; then it is imported by one more press. */
export const ImportPage = <Asked extends object>(props: Props<Asked>) => {
  const { title, note, accept, sample, back, options } = props
  const text = useText()
  const { file, tooLong, run, asked, busy, error, ...doing } = useImport(props)
  const done = run !== null && !run.dryRun
  return (
    <>
      <PageTitle title={title} note={note}>
        <Button component={Link} to={back.to}>
          {back.label}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        {!done && (
          <ChooseFile accept={accept} sample={sample} fileName={file?.name} onFile={doing.choose}>
            {options?.(asked, doing.ask)}
          </ChooseFile>
        )}
        {tooLong && <Alert severity="error">{text('imports.tooLong')}</Alert>}
        {busy && <LinearProgress aria-label={text('app.loading')} />}
        {error !== null && <Failure error={error} />}
        {run !== null && <RunFigures run={run} />}
        {run?.dryRun && isWorthwhile(run.lines) && (
          <Button
            variant="contained"
            loading={busy}
            onClick={doing.confirm}
            sx={{ alignSelf: 'flex-start' }}
          >
            {text('imports.confirm')}
          </Button>
        )}
        {done && <NewSecrets lines={run.lines} />}
        {run !== null && <ImportLines lines={run.lines} />}
      </Stack>
    </>
  )
}
