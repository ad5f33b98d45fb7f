import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReadOrderSlipQuery } from '../api/generated/operations.ts'
import { useClassName } from '../cases/use-class-name.ts'
import { QrCode } from '../shell/QrCode.tsx'
import { Sheet, SheetFacts, sheetTable } from '../shell/Sheet.tsx'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'

type Asked = NonNullable<ReadOrderSlipQuery['case']>
export type Order = {
  readonly caseFile: Pick<
    Asked,
    'caseNumber' | 'className' | 'classNameEn' | 'classCode' | 'address'
  >
  readonly slip: Asked['orderSlips'][number]
}
type Props = Order & { readonly link: string | null }

/** 派遣单 — one page of A4, in black and white. */
export const OrderSheet = ({ caseFile, slip, link }: Props) => {
  const text = useText()
  return (
    <Sheet title={text('orderSlips.heading')}>
      <OrderFacts caseFile={caseFile} slip={slip} />
      <Answering slip={slip} link={link} />
      <ByHand />
    </Sheet>
  )
}

const OrderFacts = ({ caseFile, slip }: Order) => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const { instantInFull } = useTimes()
  const { filingCondition, closingCondition, limitValue, limitUnit, dueAt } = slip.sheet
  const limit =
    limitValue === null || limitUnit === null ? null : limitInWords(text, { limitValue, limitUnit })
  const facts = [
    [text('orderSlips.recipient'), slip.recipient],
    [text('orderSlips.caseNumber'), caseFile.caseNumber],
    [text('fields.className'), `${classOf(caseFile)} (${caseFile.classCode})`],
    [text('orderSlips.condition'), filingCondition],
    [text('fields.address'), caseFile.address],
    [text('orderSlips.noteLabel'), slip.note],
    [text('orderSlips.closing'), closingCondition],
    [text('orderSlips.limit'), limit],
    [text('orderSlips.due'), dueAt === null ? null : instantInFull(dueAt)],
    [text('orderSlips.by'), `${named(slip.unit)}, ${instantInFull(slip.issuedAt)}`],
    [text('orderSlips.contact'), slip.contact],
  ] as const
  return <SheetFacts facts={facts} />
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
    <Box sx={{ ...sheetTable, mt: 2 }} component="dl">
      <Box component="dt">{text('orderSlips.done')}</Box>
      <Box component="dd" sx={{ height: 84 }} />
      <Box component="dt">{text('orderSlips.signed')}</Box>
      <Box component="dd" sx={{ height: 36 }} />
    </Box>
  )
}
