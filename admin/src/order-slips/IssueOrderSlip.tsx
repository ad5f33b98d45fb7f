import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { isAsFirst, textsIn } from '../typed-texts.ts'
import { useTyped } from '../use-typed.ts'
import { issueOrderSlip } from './change-order-slips.ts'

type Props = { readonly caseFile: CaseFile }

/** 开派遣单 — asks for whom and what it says, then shows the slip with its link. */
export const IssueOrderSlip = ({ caseFile }: Props) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {text('orderSlips.issue')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby="issue-order-slip"
        fullWidth
        maxWidth="sm"
      >
        <Asked caseFile={caseFile} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const Asked = ({ caseFile, onClose }: Props & { readonly onClose: () => void }) => {
  const text = useText()
  const navigate = useNavigate()
  const { perform, busy, error } = useAct(issueOrderSlip)
  useSignedOut(error)
  const { content, change, forget } = useSlipDraft(caseFile)
  const { recipient, contact, note } = content
  const cancel = () => {
    forget()
    onClose()
  }
  const issue = async () => {
    const issued = await perform({ caseId: caseFile.id, recipient, contact, note })
    if (issued === null) return
    forget()
    const { orderSlip, secret } = issued
    navigate(`/cases/${caseFile.id}/order-slips/${orderSlip.id}`, { state: { secret } })
  }
  return (
    <>
      <DialogTitle id="issue-order-slip">{text('orderSlips.issueTitle')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {error !== null && <Failure error={error} />}
          <Words
            name="recipient"
            value={recipient}
            onChange={(said) => change({ recipient: said })}
          />
          <Words name="contact" value={contact} onChange={(said) => change({ contact: said })} />
          <TextField
            label={text('orderSlips.noteLabel')}
            helperText={text('orderSlips.noteHint')}
            value={note}
            onChange={({ target }) => change({ note: target.value })}
            multiline
            minRows={3}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{text('orderSlips.cancel')}</Button>
        <Button
          variant="contained"
          loading={busy}
          disabled={recipient.trim() === '' || contact.trim() === ''}
          onClick={issue}
        >
          {text('orderSlips.issue')}
        </Button>
      </DialogActions>
    </>
  )
}

function useSlipDraft(caseFile: CaseFile) {
  const first = { recipient: ownerOf(caseFile), contact: '', note: caseFile.description }
  return useTyped({
    what: `order-slip ${caseFile.id}`,
    read: (kept) => textsIn(kept, first),
    isUntouched: (draft) => isAsFirst(draft, first),
  })
}

type WordsProps = {
  readonly name: 'recipient' | 'contact'
  readonly value: string
  readonly onChange: (value: string) => void
}

const Words = ({ name, value, onChange }: WordsProps) => {
  const text = useText()
  return (
    <TextField
      label={text(`orderSlips.${name}`)}
      helperText={text(`orderSlips.${name}Hint`)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { maxLength: 100 } }}
    />
  )
}

/** The owner without an account, for whom the department was proposed. */
const ownerOf = ({ proposal, responsibleUnit }: CaseFile): string =>
  proposal?.units.find(({ unitId }) => unitId === responsibleUnit?.id)?.onBehalfOf?.unitName ?? ''
