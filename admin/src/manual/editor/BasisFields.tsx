import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { LegalBasisKind } from '../../api/generated/operations.ts'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import type { BasisRow } from './basis-rows.ts'

type Props = {
  readonly row: BasisRow
  readonly number: number
  readonly onRow: (row: BasisRow) => void
  readonly onTakeOut: () => void
}

/** 一项依据 — kind, title, and where in the document. */
export const BasisFields = ({ row, number, onRow, onTakeOut }: Props) => {
  const text = useText()
  const words = (field: 'title' | 'reference', label: string, maxLength: number) => (
    <TextField
      label={label}
      value={row[field]}
      onChange={({ target }) => onRow({ ...row, [field]: target.value })}
      slotProps={{ htmlInput: { maxLength } }}
      sx={{ flex: '1 1 160px' }}
    />
  )
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={`${text('grounds.bases')} ${number}`}
      sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <TextField
        select
        label={text('grounds.kind')}
        value={row.kind}
        onChange={({ target }) =>
          onRow({
            ...row,
            kind: keyIn<LegalBasisKind>(texts.legalBasisKinds, target.value) ?? row.kind,
          })
        }
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        {keysOf<LegalBasisKind>(texts.legalBasisKinds).map((kind) => (
          <option key={kind} value={kind}>
            {text(`legalBasisKinds.${kind}`)}
          </option>
        ))}
      </TextField>
      {words('title', text('grounds.name'), 300)}
      {words('reference', text('grounds.reference'), 1000)}
      <IconButton aria-label={text('grounds.takeOut', { number })} onClick={onTakeOut}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Stack>
  )
}
