import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import type { Light } from './light.ts'

const colors = { GREEN: 'success.main', YELLOW: 'warning.main', RED: 'error.main' } as const
/** Told by shape as well: a disc, a triangle, a square. */
const shapes = {
  GREEN: { borderRadius: '50%' },
  YELLOW: { clipPath: 'polygon(50% 4%, 100% 96%, 0 96%)' },
  RED: { borderRadius: '2px' },
} as const

/** 红绿灯 — a light, by color, shape and word. */
export const LightMark = ({ light }: { readonly light: Light | null }) => {
  const text = useText()
  if (light === null) return null
  return (
    <Box
      component="span"
      className="ink"
      role="img"
      aria-label={text(`lights.${light}`)}
      title={text(`lights.${light}`)}
      sx={{
        display: 'inline-block',
        width: 12,
        height: 12,
        verticalAlign: '-1px',
        bgcolor: colors[light],
        printColorAdjust: 'exact',
        ...shapes[light],
      }}
    />
  )
}
