import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link as RouterLink } from 'react-router'
import { Section } from '../cases/Section.tsx'
import type { CaseFile } from '../cases/use-case.ts'
import { useClassName } from '../cases/use-class-name.ts'
import { CaseLayer } from '../map/CaseLayer.tsx'
import { MapLegend } from '../map/MapLegend.tsx'
import { listMapCases, type MapCase } from '../map/map-cases.ts'
import { boxWithin, degreesOf, type Point } from '../map/mercator.ts'
import { Failure } from '../shell/Failure.tsx'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { LightMark } from '../time/LightMark.tsx'

const PlaceMap = lazily(async () => (await import('../map/PlaceMap.tsx')).default)
const metres = 1_000

/** 周边地图 — the case, the unit grids and the other open cases near by. */
export const NearMap = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { id, caseNumber, longitude, latitude } = caseFile
  const point = longitude === null || latitude === null ? null : { longitude, latitude }
  const { data: near = none, error, refetch } = useNearCases(id, point)
  if (point === null) return null
  return (
    <Section title={text('case.place')}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <Suspense fallback={<Waiting />}>
        <PlaceMap
          point={point}
          label={text('dispatch.mapLabel', { number: caseNumber, count: near.length })}
          height={380}
        >
          {(drawing, open) => <CaseLayer drawing={drawing} cases={near} onCluster={open} />}
        </PlaceMap>
      </Suspense>
      <MapLegend heat={false} />
      {near.length > 0 && <NearCases cases={near} />}
    </Section>
  )
}

const NearCases = ({ cases }: { readonly cases: readonly MapCase[] }) => {
  const text = useText()
  const classOf = useClassName()
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer' }}>
        {text('dispatch.near', { count: cases.length })}
      </Box>
      <Box component="ul" sx={{ p: 0, m: 0, mt: 0.5, listStyle: 'none' }}>
        {cases.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 0.25, fontSize: '0.8125rem' }}>
            <LightMark light={one.light} />{' '}
            <Link component={RouterLink} to={`/cases/${one.id}`}>
              {one.caseNumber}
            </Link>{' '}
            {classOf(one)} · {one.address}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const none: readonly MapCase[] = []

const useNearCases = (id: string, point: Point | null) =>
  useQuery({
    queryKey: ['near-cases', id],
    queryFn: async ({ signal }) => {
      const box = point && degreesOf(boxWithin(point, metres))
      const { data } = await listMapCases({ filter: { box }, signal })
      return data.filter((one) => one.id !== id)
    },
    enabled: point !== null,
    staleTime: 60_000,
  })
