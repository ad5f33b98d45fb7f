import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { useTypedReason } from '../forms/use-typed-reason.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { acknowledgeHandover, type Handover } from './hand-over.ts'
import { waitingKey } from './use-waiting-handovers.ts'

type Props = { readonly handover: Handover; readonly onSigned: () => void }

/** 签收 — by the receiver; everybody else sees whether it is done. */
export const Acknowledge = ({ handover, onSigned }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const { instantInFull } = useTimes()
  const { acknowledgedAt, remark, toPerson } = handover
  if (acknowledgedAt !== null)
    return (
      <Alert severity="success">
        {text('handovers.signed', { name: toPerson.name, at: instantInFull(acknowledgedAt) })}
        {remark !== null && <div>{remark}</div>}
      </Alert>
    )
  if (viewer?.personId !== toPerson.id)
    return <Alert severity="info">{text('handovers.notYet', { name: toPerson.name })}</Alert>
  return <Sign id={handover.id} onSigned={onSigned} />
}

const Sign = ({ id, onSigned }: Pick<Props, 'onSigned'> & { readonly id: string }) => {
  const text = useText()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(acknowledgeHandover)
  useSignedOut(error)
  const { reason: remark, setReason: setRemark, forget } = useTypedReason(`acknowledge ${id}`)
  const sign = async () => {
    const typed = remark.trim()
    const signed = await perform({ handoverId: id, ...(typed !== '' && { remark: typed }) })
    if (signed === null) return
    forget()
    onSigned()
    await client.invalidateQueries({ queryKey: waitingKey, refetchType: 'all' })
  }
  return (
    <Stack className="no-print" sx={{ gap: 1, alignItems: 'flex-start' }}>
      {error !== null && <Failure error={error} />}
      <TextField
        label={text('handovers.remark')}
        value={remark}
        onChange={({ target }) => setRemark(target.value)}
        multiline
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Button variant="contained" loading={busy} onClick={sign}>
        {text('handovers.sign')}
      </Button>
    </Stack>
  )
}
