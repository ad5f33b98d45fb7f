import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useAct } from '../api/use-act.ts'
import { useLanguage } from '../preferences.ts'
import { ErrorWords } from '../shell/ErrorWords.tsx'
import { useText } from '../texts/use-text.ts'
import { BulkResults } from './BulkResults.tsx'
import { undoCompleteTasks } from './complete-tasks.ts'
import { useBulkActs } from './under-way.ts'
import type { UnderWay } from './under-way-in.ts'
import { useBulkAct } from './use-bulk-act.ts'

/** 批量办理进度 — of what was begun here: how far it is, what was refused, and the way back while there is one. */
export const BulkProgress = () => {
  const { all, close } = useBulkActs()
  return all.map((underWay) => (
    <Known key={underWay.id} underWay={underWay} onClose={() => close(underWay.id)} />
  ))
}

type KnownProps = { readonly underWay: UnderWay; readonly onClose: () => void }

const Known = (props: KnownProps) => {
  const known = useBulkAct(props.underWay)
  return known === null ? null : <Progress {...props} known={known} />
}

type Props = KnownProps & { readonly known: NonNullable<ReturnType<typeof useBulkAct>> }

const Progress = ({ underWay, known, onClose }: Props) => {
  const text = useText()
  const language = useLanguage()
  const { bulkAct, secondsLeft, done, refused, takeOver } = known
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
            <Button color="inherit" size="small" onClick={onClose}>
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
      <BulkResults cases={underWay.cases} items={items} outcome={outcome} />
    </Alert>
  )
}
