import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import { Link, useNavigate } from 'react-router'
import { ChooseFile } from '../../imports/ChooseFile.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useText } from '../../texts/use-text.ts'
import { HeadingTable } from './HeadingTable.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { ImportReasons } from './ImportReasons.tsx'
import { ImportSums } from './ImportSums.tsx'
import { NotImported } from './NotImported.tsx'
import { isReadable } from './said-headings.ts'
import { sampleManual } from './sample-manual.ts'
import { useManualImport } from './use-manual-import.ts'

/** 导入手册 — a city's spreadsheet: what its headings mean, a trial run with a word for every row, then a draft. */
export const ImportManual = () => {
  const text = useText()
  const goTo = useNavigate()
  const { file, tooLong, said, asked, run, busy, error, ...doing } = useManualImport()
  const draft = async () => {
    const drafted = await doing.draft()
    if (drafted?.editionId) await goTo(`/manual/${drafted.editionId}/phrases`)
  }
  return (
    <>
      <PageTitle title={text('importing.title')} note={text('importing.note')}>
        <Button component={Link} to="/manual">
          {text('manual.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <ChooseFile
          accept=".xlsx,.csv"
          sample={sampleManual}
          fileName={file?.name}
          onFile={doing.choose}
        />
        {tooLong && <Alert severity="error">{text('importing.tooLong')}</Alert>}
        {busy && <LinearProgress aria-label={text('app.loading')} />}
        {error !== null && <NotImported error={error} />}
        {file !== null && <ImportQuestions asked={asked} onAsk={doing.ask} />}
        {file?.sheets.map((sheet) => (
          <HeadingTable key={sheet.sheet} sheet={sheet} said={said} onSay={doing.say} />
        ))}
        {file !== null && run === null && (
          <Button
            variant="contained"
            loading={busy}
            disabled={!isReadable(file.sheets, said) || asked.title.trim() === ''}
            onClick={doing.tryIt}
            sx={start}
          >
            {text('importing.try')}
          </Button>
        )}
        {run !== null && (
          <>
            <ImportSums run={run} />
            <Button variant="contained" loading={busy} onClick={draft} sx={start}>
              {text('importing.draft')}
            </Button>
            <ImportReasons lines={run.lines} />
          </>
        )}
      </Stack>
    </>
  )
}

const start = { alignSelf: 'flex-start' } as const
