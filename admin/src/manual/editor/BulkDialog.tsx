import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useText } from '../../texts/use-text.ts'
import { BulkFields } from './BulkFields.tsx'
import { BulkPreview, type Preview } from './BulkPreview.tsx'
import { type BulkMode, bulkModes, changeOf, emptyBulk } from './bulk-change.ts'
import { changeManualLines } from './change-lines.ts'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'

/** 批量修改 — one change of all lines that the filter finds: tried first, done as one act. */
export const BulkDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  const title = useId()
  const { bulk, setBulk, tried, lacks, busy, error, send } = useBulk(onClose)
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>{text('editor.bulk')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <TextField
            select
            label={text('editor.bulkMode')}
            value={bulk.mode}
            onChange={({ target }) =>
              setBulk({ ...emptyBulk, mode: modeOf(target.value) ?? bulk.mode })
            }
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            {bulkModes.map((mode) => (
              <option key={mode} value={mode}>
                {text(`editor.bulkModes.${mode}`)}
              </option>
            ))}
          </TextField>
          <BulkFields bulk={bulk} onBulk={setBulk} />
          {lacks && <Alert severity="error">{text('editor.bulkLacks')}</Alert>}
          {error !== null && <Failure error={error} />}
          {tried !== null && <BulkPreview {...tried} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
        <Button loading={busy} onClick={() => void send(true)}>
          {text('editor.preview')}
        </Button>
        <Button
          variant="contained"
          loading={busy}
          disabled={tried === null || tried.changed === 0}
          onClick={() => void send(false)}
        >
          {text('editor.apply', { count: tried?.changed ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const modeOf = (given: string): BulkMode | undefined => bulkModes.find((mode) => mode === given)

function useBulk(onClose: () => void) {
  const { editionId, did, changed } = useEditor()
  const { filter } = useLineFilter()
  const [bulk, keepBulk] = useState(emptyBulk)
  const [tried, setTried] = useState<Preview | null>(null)
  const [lacks, setLacks] = useState(false)
  const { perform, busy, error } = useAct(changeManualLines)
  const send = async (dryRun: boolean) => {
    const change = changeOf(bulk)
    setLacks(change === null)
    if (change === null) return
    const expected = dryRun || tried === null ? {} : { expectedVersion: tried.version }
    const answer = await perform({ editionId, filter, change, dryRun, ...expected })
    if (answer === null || dryRun) return setTried(answer)
    did(answer.edit)
    onClose()
    await changed()
  }
  const setBulk = (next: typeof bulk) => {
    keepBulk(next)
    setTried(null)
  }
  return { bulk, setBulk, tried, lacks, busy, error, send }
}
