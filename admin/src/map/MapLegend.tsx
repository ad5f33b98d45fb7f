import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { useText } from '../texts/use-text.ts'
import { LightMark } from '../time/LightMark.tsx'
import { heatFrom, heatOpacity, heatRange } from './heat.ts'

const lights = ['RED', 'YELLOW', 'GREEN'] as const

/** 图例 — what the marks on the map mean, or the shades of its grids. */
export const MapLegend = ({ heat }: { readonly heat: boolean }) => {
  const text = useText()
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={text('map.legend')}
      sx={{ p: 0, m: 0, mt: 1, columnGap: 2, rowGap: 0.5, flexWrap: 'wrap', listStyle: 'none' }}
    >
      {heat
        ? heatFrom.map((from, index) => (
            <Sample key={from} words={text('map.heatRange', { range: heatRange(index) })}>
              <Shade heat={index} />
            </Sample>
          ))
        : lights.map((light) => (
            <Sample key={light} words={text(`lights.${light}`)}>
              <LightMark light={light} />
            </Sample>
          ))}
    </Stack>
  )
}

type SampleProps = { readonly words: string; readonly children: ReactNode }

const Sample = ({ words, children }: SampleProps) => (
  <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
    <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
      {children}
    </Box>
    <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      {words}
    </Box>
  </Box>
)

const Shade = ({ heat }: { readonly heat: number }) => (
  <Box
    component="span"
    sx={{ position: 'relative', width: 18, height: 12, border: 1, borderColor: 'divider' }}
  >
    <Box
      component="span"
      sx={{ position: 'absolute', inset: 0, bgcolor: 'primary.main', opacity: heatOpacity(heat) }}
    />
  </Box>
)
