import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import type { ReadOrderSlipQuery } from '../api/generated/operations.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { QrCode } from './QrCode.tsx'

type Asked = NonNullable<ReadOrderSlipQuery['case']>
export type Order = {
  readonly caseFile: Pick<Asked, 'caseNumber' | 'className' | 'classCode' | 'address'>
  readonly slip: Asked['orderSlips'][number]
}
type Props = Order & { readonly link: string | null }

/** 派遣单 — one page of A4, in black and white. */
export const OrderSheet = ({ caseFile, slip, link }: Props) => {
  const text = useText()
  const viewer = useViewer()
  return (
    <Card sx={page}>
      <Typography variant="h1" component="h2" sx={{ textAlign: 'center', mb: 0.5 }}>
        {text('orderSlips.heading')}
      </Typography>
      <Typography sx={{ textAlign: 'center', mb: 2 }}>{viewer?.cityName}</Typography>
      <OrderFacts caseFile={caseFile} slip={slip} />
      <Answering slip={slip} link={link} />
      <ByHand />
    </Card>
  )
}

const OrderFacts = ({ caseFile, slip }: Order) => {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  const { filingCondition, closingCondition, limitValue, limitUnit, dueAt } = slip.sheet
  const limit =
    limitValue === null || limitUnit === null
      ? null
      : `${limitValue} ${text(`limitUnits.${limitUnit}`)}`
  const facts = [
    [text('orderSlips.recipient'), slip.recipient],
    [text('orderSlips.caseNumber'), caseFile.caseNumber],
    [text('fields.className'), `${caseFile.className} (${caseFile.classCode})`],
    [text('orderSlips.condition'), filingCondition],
    [text('fields.address'), caseFile.address],
    [text('orderSlips.noteLabel'), slip.note],
    [text('orderSlips.closing'), closingCondition],
    [text('orderSlips.limit'), limit],
    [text('orderSlips.due'), dueAt === null ? null : instantInFull(dueAt)],
    [text('orderSlips.by'), `${named(slip.unit)}, ${instantInFull(slip.issuedAt)}`],
    [text('orderSlips.contact'), slip.contact],
  ] as const
  return (
    <Box component="dl" sx={table}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt">{label}</Box>
            <Box component="dd">{value}</Box>
          </Box>
        ))}
    </Box>
  )
}

const Answering = ({ slip, link }: Pick<Props, 'slip' | 'link'>) => {
  const text = useText()
  const { instantInFull } = useTimes()
  if (link === null)
    return (
      <Alert severity="info" className="no-print" sx={{ mt: 2 }}>
        {text('orderSlips.linkGone')}
      </Alert>
    )
  const scan = text('orderSlips.scan', { at: instantInFull(slip.expiresAt) })
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2, alignItems: 'center' }}>
      <QrCode text={link} label={scan} />
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <div>{scan}</div>
        <Box sx={{ fontFamily: 'monospace', fontSize: '0.8125rem' }}>{link}</Box>
      </Box>
    </Box>
  )
}

/** For whoever answers on the paper itself. */
const ByHand = () => {
  const text = useText()
  return (
    <Box sx={{ ...table, mt: 2 }} component="dl">
      <Box component="dt">{text('orderSlips.done')}</Box>
      <Box component="dd" sx={{ height: 84 }} />
      <Box component="dt">{text('orderSlips.signed')}</Box>
      <Box component="dd" sx={{ height: 36 }} />
    </Box>
  )
}

const page = {
  maxWidth: 760,
  mx: 'auto',
  p: { xs: 2, sm: 4 },
  '@media print': { border: 0, p: 0, maxWidth: 'none', color: '#000', bgcolor: '#fff' },
}

const table = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(84px, max-content) minmax(0, 1fr)',
  border: 1,
  borderBottom: 0,
  borderColor: 'divider',
  fontSize: '0.9375rem',
  '& dt, & dd': { m: 0, px: 1.25, py: 0.75, borderBottom: 1, borderColor: 'inherit' },
  '& dt': { fontWeight: 600, borderRight: 1 },
  '& dd': { whiteSpace: 'pre-wrap' },
  '@media print': { borderColor: '#000' },
}
