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
import { reserveTask } from './reserve.ts'

type Props = {
  readonly caseId: string
  readonly taskId: string
  readonly reservation: Reservation
}

/** 领办 — for whom an open step is kept; keeps it for the viewer, or takes it over. */
export const ReserveStep = ({ caseId, taskId, reservation }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const now = useNow()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(reserveTask)
  const may = viewer?.may('reserveTask') ?? false
  const holder = holderOf(reservation, viewer?.personId ?? null, now)
  const reserve = async (takeOver: boolean) => {
    await perform({ taskId, takeOver })
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  // a colleague’s is taken over by its button only
  useKeys({ a: () => void (may && holder !== 'COLLEAGUE' && reserve(false)) })
  if (!may) return null
  const until = reservation === null ? '' : instant(reservation.until)
  const name = nameIn(reservation, text('reservation.somebody'))
  return (
    <>
      {error !== null && <Failure error={error} />}
      <Alert
        severity={holder === 'COLLEAGUE' ? 'warning' : 'info'}
        icon={false}
        action={
          <Button
            size="small"
            color="inherit"
            loading={busy}
            onClick={() => reserve(holder === 'COLLEAGUE')}
          >
            {text(`reservation.act.${holder}`)}
          </Button>
        }
      >
        {text(`reservation.${holder}`, { name, until })}
      </Alert>
    </>
  )
}
