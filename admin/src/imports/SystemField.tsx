import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { CoordinateSystem } from '../api/generated/operations.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

type Props = {
  readonly value: CoordinateSystem
  readonly onChange: (system: CoordinateSystem) => void
}

/** 坐标系 — of the map from which the points of a file were taken. */
export const SystemField = ({ value, onChange }: Props) => {
  const text = useText()
  return (
    <TextField
      select
      label={text('imports.coordinateSystem')}
      value={value}
      onChange={({ target }) => onChange(keyIn(texts.importSystems, target.value) ?? value)}
      sx={{ minWidth: 200 }}
    >
      {keysOf(texts.importSystems).map((system) => (
        <MenuItem key={system} value={system}>
          {text(`importSystems.${system}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
