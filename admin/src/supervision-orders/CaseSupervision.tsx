import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { AnswerOrder } from './AnswerOrder.tsx'
import { OpenOrder } from './OpenOrder.tsx'
import { OrderState } from './OrderState.tsx'
import { answerInWords, giverInWords } from './order-in-words.ts'

type Props = { readonly caseFile: CaseFile }
type Order = CaseFile['supervisionOrders'][number]

/** 督办 — what leaders, or the ladder, demand of the department, what it has answered, and what the viewer may do about it. */
export const CaseSupervision = ({ caseFile }: Props) => {
  const text = useText()
  const { id, supervisionOrders: orders, mayOpenSupervisionOrder } = caseFile
  if (orders.length === 0 && !mayOpenSupervisionOrder) return null
  return (
    <Section
      title={text('supervision.title')}
      aside={mayOpenSupervisionOrder && <OpenOrder caseId={id} />}
      printed={false}
    >
      {orders.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('supervision.note')}
        </Typography>
      )}
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {orders.map((order) => (
          <OrderEntry key={order.id} caseId={id} order={order} />
        ))}
      </Box>
    </Section>
  )
}

type EntryProps = { readonly caseId: string; readonly order: Order }

const OrderEntry = ({ caseId, order }: EntryProps) => {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  const answer = answerInWords(text, order, instantInFull)
  return (
    <Box component="li" sx={{ py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 'auto' }}>
          {named(order.unit)}
        </Box>
        <OrderState state={order.state} />
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {giverInWords(text, order, instantInFull)}
        {` · ${text('supervision.until', { at: instantInFull(order.answerBy) })}`}
      </Typography>
      {order.reason !== '' && <div>{order.reason}</div>}
      {answer !== null && <Typography sx={{ mt: 0.5 }}>{answer}</Typography>}
      {order.mayAnswer && <AnswerOrder caseId={caseId} order={order} />}
    </Box>
  )
}
