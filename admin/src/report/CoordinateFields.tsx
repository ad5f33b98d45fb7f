import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { FormField } from './FormField.tsx'
import type { Form } from './use-form.ts'
import { idOf } from './use-sending.ts'

/** 坐标 — typed or pasted, each with the system of the map that it was taken from: nobody guesses it. */
export const CoordinateFields = ({ form }: { readonly form: Form }) => {
  const text = useText()
  const { draft, change, complaintOf } = form
  const complaint = complaintOf('system')
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
      <FormField
        form={form}
        field="coordinates"
        label={text('report.coordinates')}
        hint={text('report.coordinatesHint')}
        most={60}
      />
      <TextField
        select
        id={idOf('system')}
        fullWidth
        label={text('report.system')}
        value={draft.system}
        onChange={({ target }) => change({ system: target.value })}
        error={complaint !== null}
        helperText={complaint}
      >
        {keysOf(texts.coordinateSystems).map((system) => (
          <MenuItem key={system} value={system}>
            {text(`coordinateSystems.${system}`)}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}
