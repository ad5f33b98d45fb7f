import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { useText } from '../texts/use-text.ts'
import type { Done } from './use-sending.ts'

type Props = { readonly done: Done; readonly onAnother: () => void }

/** 登记完成 — the number of the case, the way to it, and the way to the next report. */
export const DoneNote = ({ done, onAnother }: Props) => {
  const text = useText()
  const { caseId, caseNumber: number, timesReported: count } = done
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Alert severity="success" role="status" sx={{ width: '100%', fontSize: '1rem' }}>
        {count === null
          ? text('report.reported', { number })
          : text('report.merged', { number, count })}
      </Alert>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" autoFocus onClick={onAnother}>
          {text('report.another')}
        </Button>
        <Button variant="outlined" component={Link} to={`/cases/${caseId}`}>
          {text('report.open')}
        </Button>
      </Stack>
    </Stack>
  )
}
