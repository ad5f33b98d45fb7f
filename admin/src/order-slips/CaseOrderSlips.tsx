import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { revokeOrderSlip } from './change-order-slips.ts'
import { IssueOrderSlip } from './IssueOrderSlip.tsx'

type Props = { readonly caseFile: CaseFile }
type Slip = CaseFile['orderSlips'][number]

/** 派遣单 — the slips that were issued, what was answered, and a way to issue one. */
export const CaseOrderSlips = ({ caseFile }: Props) => {
  const text = useText()
  const { orderSlips, mayIssueOrderSlip } = caseFile
  if (orderSlips.length === 0 && !mayIssueOrderSlip) return null
  return (
    <Section title={text('orderSlips.title')} printed={false}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('orderSlips.note')}
      </Typography>
      <Box component="ul" sx={{ p: 0, my: 1, listStyle: 'none' }}>
        {orderSlips.map((slip) => (
          <SlipEntry key={slip.id} slip={slip} caseFile={caseFile} />
        ))}
      </Box>
      {mayIssueOrderSlip && <IssueOrderSlip caseFile={caseFile} />}
    </Section>
  )
}

const SlipEntry = ({ slip, caseFile }: Props & { readonly slip: Slip }) => {
  const text = useText()
  const { instant } = useTimes()
  return (
    <Box component="li" sx={{ py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 'auto' }}>
          {slip.recipient}
        </Box>
        <span>{text(`slipStates.${slip.state}`)}</span>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('orderSlips.issued', { name: slip.issuedBy.name, at: instant(slip.issuedAt) })}
        {slip.state === 'OPEN' && ` · ${text('orderSlips.until', { at: instant(slip.expiresAt) })}`}
      </Typography>
      <SlipAnswer slip={slip} photos={photosWith(slip, caseFile)} />
      <Stack direction="row" sx={{ gap: 1, mt: 0.5 }}>
        <Button component={Link} size="small" to={`/cases/${caseFile.id}/order-slips/${slip.id}`}>
          {text('orderSlips.show')}
        </Button>
        {caseFile.mayIssueOrderSlip && slip.state === 'OPEN' && (
          <Revoke slip={slip} caseId={caseFile.id} />
        )}
      </Stack>
    </Box>
  )
}

const photosWith = ({ id }: Slip, { attachments }: CaseFile) =>
  attachments.filter(({ orderSlipId }) => orderSlipId === id).length

type AnswerProps = { readonly slip: Slip; readonly photos: number }

const SlipAnswer = ({ slip, photos: count }: AnswerProps) => {
  const text = useText()
  const { answer, answeredBy, outcome } = slip
  if (answer === null || outcome === null) return null
  return (
    <Typography sx={{ mt: 0.5 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {text(`slipOutcomes.${outcome}`)}
      </Box>
      {' · '}
      {[answeredBy, answer, count > 0 && text('orderSlips.photos', { count })]
        .filter(Boolean)
        .join(' · ')}
    </Typography>
  )
}

const Revoke = ({ slip, caseId }: { readonly slip: Slip; readonly caseId: string }) => {
  const text = useText()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(revokeOrderSlip)
  const revoke = async () => {
    await perform({ orderSlipId: slip.id })
    await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  return (
    <>
      {error !== null && <Failure error={error} />}
      <Button
        size="small"
        color="error"
        loading={busy}
        aria-label={`${text('orderSlips.revoke')}: ${slip.recipient}`}
        onClick={revoke}
      >
        {text('orderSlips.revoke')}
      </Button>
    </>
  )
}
