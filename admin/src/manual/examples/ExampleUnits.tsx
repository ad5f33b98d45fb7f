import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { UnitField } from '../../forms/UnitField.tsx'
import { useText } from '../../texts/use-text.ts'

type Unit = { readonly unitId: string; readonly unitName: string }
type Props = { readonly first: readonly Unit[] }

/** 预期单位 — in the manual's order, or the fallback desk alone. */
export const ExampleUnits = ({ first }: Props) => {
  const text = useText()
  const [units, setUnits] = useState(first)
  return (
    <>
      <Box component="ol" aria-label={text('examples.units')} sx={{ m: 0, pl: 2.5 }}>
        {units.map(({ unitId, unitName }) => (
          <li key={unitId}>
            <input type="hidden" name="unitIds" value={unitId} />
            <Stack direction="row" sx={{ alignItems: 'center' }}>
              <Box sx={{ flexGrow: 1 }}>{unitName}</Box>
              <IconButton
                aria-label={text('editor.takeOut', { unit: unitName })}
                onClick={() => setUnits(units.filter((unit) => unit.unitId !== unitId))}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Stack>
          </li>
        ))}
      </Box>
      <UnitField
        // begins anew with each unit that is added
        key={units.length}
        name="addedUnit"
        label={text('examples.addUnit')}
        hint={text('examples.unitsHint')}
        onPick={(picked) => {
          if (picked === null || units.some(({ unitId }) => unitId === picked.id)) return
          setUnits([...units, { unitId: picked.id, unitName: picked.label }])
        }}
      />
    </>
  )
}
