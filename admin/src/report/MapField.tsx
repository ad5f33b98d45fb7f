import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Suspense, useState } from 'react'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { givenPoint } from './draft.ts'
import type { Form } from './use-form.ts'

const PlacePicker = lazily(async () => (await import('../map/PlacePicker.tsx')).PlacePicker)

/** 地图选点 — the place by a click on the map; it fills in the coordinates, in WGS84. */
export const MapField = ({ form: { draft, change } }: { readonly form: Form }) => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const point = givenPoint(draft)
  // other systems lie hundreds of meters beside it: their points are not drawn here
  const shown = point?.coordinateSystem === 'WGS84' ? point : null
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Button variant="outlined" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? 'report.hideMap' : 'report.onMap')}
      </Button>
      {isOpen && (
        <Stack sx={{ width: '100%' }}>
          <Suspense fallback={<Waiting />}>
            <PlacePicker
              point={shown}
              onPick={({ longitude, latitude }) =>
                change({
                  coordinates: `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`,
                  system: 'WGS84',
                })
              }
            />
          </Suspense>
        </Stack>
      )}
    </Stack>
  )
}
