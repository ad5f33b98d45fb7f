import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadManualReceipts, type ReceivedFragment } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useAct } from '../../api/use-act.ts'
import { Facts } from '../../cases/Facts.tsx'
import { Section } from '../../cases/Section.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { acknowledgeManualEdition } from './acknowledge-edition.ts'
import { receiptsDueKey } from './use-receipts-due.ts'

/** 签收情况 — which of the units that a published edition names have signed for it, and which have not. */
export const EditionReceipts = ({ id }: { readonly id: string }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualReceipts', id],
    queryFn: ({ signal }) => ask(ReadManualReceipts, { editionId: id }, signal),
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  const receipts = data?.manualReceipts ?? []
  if (receipts.length === 0) return null
  const signed = receipts.filter(({ at }) => at !== null).length
  return (
    <Box className="no-print" sx={{ mb: 2 }}>
      <Section
        title={text('receipts.title')}
        aside={text('receipts.counts', { signed, count: receipts.length })}
      >
        <Sign receipts={receipts} onSigned={() => void refetch()} />
        <Units receipts={receipts} />
      </Section>
    </Box>
  )
}

type Props = { readonly receipts: readonly ReceivedFragment[] }

const Units = ({ receipts }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const missing = receipts.filter(({ at }) => at === null).map(({ unitName }) => unitName)
  const have = receipts.flatMap(({ at, byName: name, unitName, unitId }) =>
    at === null
      ? []
      : [
          <div key={unitId}>
            {`${unitName}: ${text('receipts.signed', { name: name ?? '', at: instantInFull(at) })}`}
          </div>,
        ],
  )
  return (
    <Facts
      facts={[
        [text('receipts.notYet'), missing.join(' · ')],
        [text('receipts.have'), have.length === 0 ? null : have],
      ]}
    />
  )
}

/** One button for each unit for which its reader may sign. */
const Sign = ({ receipts, onSigned }: Props & { readonly onSigned: () => void }) => {
  const text = useText()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(acknowledgeManualEdition)
  const mine = receipts.filter(({ mayAcknowledge }) => mayAcknowledge)
  const sign = async ({ editionId, unitId }: ReceivedFragment) => {
    if ((await perform({ editionId, unitId })) === null) return
    onSigned()
    await client.invalidateQueries({ queryKey: receiptsDueKey, refetchType: 'all' })
  }
  if (mine.length === 0) return null
  return (
    <Stack sx={{ gap: 1, mb: 1.5, alignItems: 'flex-start' }}>
      {error !== null && <Failure error={error} />}
      {mine.map((receipt) => (
        <Button
          key={receipt.unitId}
          variant="contained"
          loading={busy}
          onClick={() => void sign(receipt)}
        >
          {text('receipts.sign', { unit: receipt.unitName })}
        </Button>
      ))}
    </Stack>
  )
}
