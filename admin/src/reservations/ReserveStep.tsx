import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../api/use-act.ts'
import { useNow } from '../live/now.ts'
import { Failure } from '../shell/Failure.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { holderOf, nameIn, type Reservation } from './reservation.ts'
import { releaseTask, reserveTask } from './reserve.ts'

type Props = {
  readonly caseId: string
  readonly taskId: string
  readonly reservation: Reservation
  /** It was reserved on purpose, or put back. */
  readonly onMeant: () => void
}

/** 领办 — for whom an open step is kept; keeps it for the viewer, takes it over, or puts it back. */
export const ReserveStep = ({ caseId, taskId, reservation, onMeant }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const now = useNow()
  const viewer = useViewer()
  const client = useQueryClient()
  const taking = useAct(reserveTask)
  const releasing = useAct(releaseTask)
  const may = viewer?.may('reserveTask') ?? false
  const holder = holderOf(reservation, viewer?.personId ?? null, now)
  const readAgain = () => client.invalidateQueries({ queryKey: ['case', caseId] })
  const reserve = async (takeOver: boolean) => {
    onMeant()
    await taking.perform({ taskId, takeOver })
    await readAgain()
  }
  const release = async () => {
    onMeant()
    await releasing.perform({ taskId })
    await readAgain()
  }
  // a colleague’s is taken over by its button only
  useKeys({ a: () => void (may && holder !== 'COLLEAGUE' && reserve(false)) })
  if (!may) return null
  const until = reservation === null ? '' : instant(reservation.until)
  const error = taking.error ?? releasing.error
  const name = nameIn(reservation, text('reservation.somebody'))
  return (
    <>
      {error !== null && <Failure error={error} />}
      <Alert
        severity={holder === 'COLLEAGUE' ? 'warning' : 'info'}
        icon={false}
        action={
          <>
            {holder === 'VIEWER' && (
              <Button size="small" color="inherit" loading={releasing.busy} onClick={release}>
                {text('reservation.release')}
              </Button>
            )}
            <Button
              size="small"
              color="inherit"
              loading={taking.busy}
              onClick={() => reserve(holder === 'COLLEAGUE')}
            >
              {text(`reservation.act.${holder}`)}
            </Button>
          </>
        }
      >
        {text(`reservation.${holder}`, { name, until })}
      </Alert>
    </>
  )
}
