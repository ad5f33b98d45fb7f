import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import type { ExportedFragment } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'
import { useListExports } from './list-exports.ts'
import { useListExport } from './use-list-export.ts'

/** 导出进度 — of what was asked for here: how far it is, and the file once it is there. */
export const ExportProgress = () => {
  const { all, close } = useListExports()
  return all.map(({ id }) => <Known key={id} id={id} onClose={() => close(id)} />)
}

type KnownProps = { readonly id: string; readonly onClose: () => void }

const Known = ({ id, onClose }: KnownProps) => {
  const now = useListExport(id)
  return now === null ? null : <Progress now={now} onClose={onClose} />
}

type Props = { readonly now: ExportedFragment; readonly onClose: () => void }

const Progress = ({ now, onClose }: Props) => {
  const text = useText()
  const { state, rowCount: rows, total, address, truncated } = now
  const name = text(`exports.lists.${now.list}`)
  const over = state !== 'WAITING' && state !== 'RUNNING'
  return (
    <Alert
      severity={state === 'FAILED' ? 'error' : state === 'DONE' ? 'success' : 'info'}
      action={
        <>
          {address !== null && (
            <Button color="inherit" size="small" variant="outlined" href={address} download>
              {text('exports.download')}
            </Button>
          )}
          {over && (
            <Button color="inherit" size="small" onClick={onClose}>
              {text('app.close')}
            </Button>
          )}
        </>
      }
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {text(`exports.states.${state}`, { list: name, rows, total: total ?? '…' })}
      </Typography>
      {truncated && text('exports.truncated')}
      {!over && (
        <LinearProgress
          aria-label={name}
          {...(total !== null && {
            variant: 'determinate' as const,
            value: total === 0 ? 0 : (rows / total) * 100,
          })}
          sx={{ my: 0.5 }}
        />
      )}
    </Alert>
  )
}
