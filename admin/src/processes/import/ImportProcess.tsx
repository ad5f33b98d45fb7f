import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ApiError, codeOf } from '../../api/api-error.ts'
import { Reason } from '../../forms/Reason.tsx'
import { ChooseFile } from '../../imports/ChooseFile.tsx'
import { ImportLines } from '../../imports/ImportLines.tsx'
import { countOf, type ImportRun } from '../../imports/import-run.ts'
import { useImport } from '../../imports/use-import.ts'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useText } from '../../texts/use-text.ts'
import { importProcess } from './import-process.ts'

/** 导入流程 — a zip is tried first, with a word for each file; then it becomes a draft as a whole. */
export const ImportProcess = () => {
  const text = useText()
  const client = useQueryClient()
  const { file, tooLong, run, busy, error, choose, confirm } = useImport({
    act: importProcess,
    asked: {},
  })
  const done = run !== null && !run.dryRun
  return (
    <>
      <PageTitle title={text('processFiles.title')} note={text('processFiles.note')}>
        <Button component={Link} to="/processes">
          {text('processes.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        {!done && (
          <ChooseFile
            accept=".zip"
            fileName={file?.name}
            onFile={(chosen) => void choose(chosen)}
          />
        )}
        {tooLong && <Alert severity="error">{text('imports.tooLong')}</Alert>}
        {busy && <LinearProgress aria-label={text('app.loading')} />}
        {error !== null && <Refused error={error} />}
        {run !== null && <Verdict run={run} />}
        {run?.dryRun && countOf(run.lines, 'REFUSED') === 0 && (
          <Button
            variant="contained"
            loading={busy}
            sx={{ alignSelf: 'flex-start' }}
            onClick={() =>
              void confirm().then(() => client.invalidateQueries({ queryKey: ['processes'] }))
            }
          >
            {text('processFiles.confirm')}
          </Button>
        )}
        {run !== null && <ImportLines lines={run.lines} />}
      </Stack>
    </>
  )
}

/** What the API says stands below: which file, and why. */
const Refused = ({ error }: { readonly error: unknown }) => {
  const text = useText()
  const code = codeOf(error)
  return (
    <Alert severity="error" role="alert">
      {text(code === 'FILE_UNREADABLE' ? 'processFiles.refused' : `errors.${code}`)}
      <Reason
        said={error instanceof ApiError && code === 'FILE_UNREADABLE' ? error.message : null}
      />
    </Alert>
  )
}

const Verdict = ({ run: { dryRun, lines } }: { readonly run: ImportRun }) => {
  const text = useText()
  const count = countOf(lines, 'REFUSED')
  if (!dryRun) return <Alert severity="success">{text('processFiles.done')}</Alert>
  return count > 0 ? (
    <Alert severity="error">{text('processFiles.filesRefused', { count })}</Alert>
  ) : (
    <Alert severity="info">{text('processFiles.tried')}</Alert>
  )
}
