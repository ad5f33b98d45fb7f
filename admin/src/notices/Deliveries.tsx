import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { byPerson, stateAt, toldOf } from './delivery-words.ts'
import type { Delivery } from './use-deliveries.ts'

type Props = { readonly deliveries: readonly Delivery[] }

/** 送达情况 — in one line how many were told, and behind it everybody by name. */
export const Deliveries = ({ deliveries }: Props) => {
  const text = useText()
  if (deliveries.length === 0) return null
  const { told, signed, failed } = toldOf(deliveries)
  const summary = [
    text('deliveries.told', { told, signed }),
    failed > 0 && text('deliveries.failed', { failed }),
  ]
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ color: failed > 0 ? 'error.main' : 'text.secondary' }}>
        {summary.filter(Boolean).join('；')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {byPerson(deliveries).map(({ id, name, ways }) => (
          <li key={id ?? 'system'}>
            {name ?? text('deliveries.system')}
            {ways.map((way) => (
              <Way key={way.id} delivery={way} />
            ))}
          </li>
        ))}
      </Box>
    </Box>
  )
}

const Way = ({ delivery }: { readonly delivery: Delivery }) => {
  const text = useText()
  const { instant } = useTimes()
  const { channel, state, error } = delivery
  return (
    <Box sx={{ color: state === 'FAILED' ? 'error.main' : 'text.secondary' }}>
      {text(`deliveryChannels.${channel}`)} · {text(`deliveryStates.${state}`)} ·{' '}
      {instant(stateAt(delivery))}
      {error !== null && ` · ${error}`}
    </Box>
  )
}
