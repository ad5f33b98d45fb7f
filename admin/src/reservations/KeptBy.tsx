import Typography from '@mui/material/Typography'
import { useNow } from '../live/now.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { holderOf, nameIn, type Reservation } from './reservation.ts'

/** 领办 — who is working on a step, in a list. */
export const KeptBy = ({ reservation }: { readonly reservation: Reservation }) => {
  const text = useText()
  const now = useNow()
  const viewer = useViewer()
  const holder = holderOf(reservation, viewer?.personId ?? null, now)
  if (holder === 'NOBODY') return null
  return (
    <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
      {holder === 'VIEWER'
        ? text('reservation.mineShort')
        : text('reservation.theirsShort', {
            name: nameIn(reservation, text('reservation.somebody')),
          })}
    </Typography>
  )
}
