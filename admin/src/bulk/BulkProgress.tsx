import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { useLanguage } from '../preferences.ts'
import { ErrorWords } from '../shell/ErrorWords.tsx'
import { useText } from '../texts/use-text.ts'
import { undoCompleteTasks } from './complete-tasks.ts'
import { bulkActs, type UnderWay } from './under-way.ts'
import { useBulkAct } from './use-bulk-act.ts'

/** 批量办理进度 — of what was begun here: how far it is, what was refused, and the way back while there is one. */
export const BulkProgress = () =>
  bulkActs.use().map((underWay) => <Progress key={underWay.bulkAct.id} underWay={underWay} />)

type Props = { readonly underWay: UnderWay }

const Progress = ({ underWay }: Props) => {
  const text = useText()
  const language = useLanguage()
  const { bulkAct, secondsLeft, done, refused, takeOver } = useBulkAct(underWay)
  const { perform, busy, error } = useAct(undoCompleteTasks)
  const { state, items, id } = bulkAct
  const outcome = underWay.outcome[language]
  const undo = async () => {
    const undone = await perform({ bulkActId: id })
    if (undone !== null) takeOver(undone.bulkAct)
  }
  const over = state === 'DONE' || state === 'UNDONE'
  return (
    <Alert
      severity={state === 'DONE' && refused.length > 0 ? 'warning' : 'info'}
      action={
        <>
          {state === 'HELD' && secondsLeft > 0 && (
            <Button color="inherit" size="small" variant="outlined" loading={busy} onClick={undo}>
              {text('bulk.undo', { seconds: secondsLeft })}
            </Button>
          )}
          {over && (
            <Button color="inherit" size="small" onClick={() => bulkActs.close(id)}>
              {text('app.close')}
            </Button>
          )}
        </>
      }
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {text(`bulk.states.${state}`, {
          ...{ outcome, done, refused: refused.length },
          count: items.length - refused.length,
        })}
      </Typography>
      {error !== null && (
        <div>
          <ErrorWords error={error} />
        </div>
      )}
      {state === 'RUNNING' && (
        <LinearProgress
          variant="determinate"
          aria-label={outcome}
          value={((done + refused.length) / items.length) * 100}
          sx={{ my: 0.5 }}
        />
      )}
      <Refused underWay={underWay} items={refused} />
    </Alert>
  )
}

type RefusedProps = Props & { readonly items: UnderWay['bulkAct']['items'] }

const Refused = ({ underWay, items }: RefusedProps) => {
  const text = useText()
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 160, overflowY: 'auto' }}>
      {items.map(({ taskId, code }) => {
        const { caseId, caseNumber } = underWay.cases.get(taskId) ?? {}
        return (
          <li key={taskId}>
            <Link component={RouterLink} to={`/cases/${caseId}`}>
              {caseNumber}
            </Link>
            {' · '}
            {text(`errors.${code ?? 'FAULT'}`)}
          </li>
        )
      })}
    </Box>
  )
}
