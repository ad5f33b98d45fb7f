import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { changeLooks } from '../../process-editions/change-marks.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { useText } from '../../texts/use-text.ts'
import type { Part } from './use-difference.ts'

/** 图例 — how what was added, removed, changed or moved is marked, and how many there are. */
export const ChangeLegend = ({ parts }: { readonly parts: readonly Part[] }) => {
  const text = useText()
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={text('comparison.legend')}
      sx={{ p: 0, m: 0, mb: 1.5, gap: 2.5, flexWrap: 'wrap' }}
    >
      {keysOf(changeLooks).map((change) => {
        const { stroke, dash, fill } = changeLooks[change]
        const count = parts.filter(({ changes }) => changes.includes(change)).length
        return (
          <Stack
            key={change}
            component="li"
            direction="row"
            sx={{ listStyle: 'none', gap: 1, alignItems: 'center' }}
          >
            <Box component="svg" aria-hidden sx={swatch} viewBox="0 0 40 20">
              <rect
                {...{ x: 2, y: 2, width: 36, height: 16, rx: 4, stroke, strokeWidth: 3 }}
                fill={fill}
                strokeDasharray={dash}
              />
            </Box>
            {text(`partChanges.${change}`)} {count}
          </Stack>
        )
      })}
    </Stack>
  )
}

const swatch = { width: 40, height: 20, bgcolor: '#fff', printColorAdjust: 'exact' }
