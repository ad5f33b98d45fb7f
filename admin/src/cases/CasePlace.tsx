import { Suspense } from 'react'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

const PlaceMap = lazily(async () => (await import('../map/PlaceMap.tsx')).default)

/** 位置 — where the case is, over the unit grids; the facts tell the same in words. */
export const CasePlace = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { caseNumber, longitude, latitude } = caseFile
  if (longitude === null || latitude === null) return null
  return (
    <Section title={text('case.place')} printed={false}>
      <Suspense fallback={<Waiting />}>
        <PlaceMap
          point={{ longitude, latitude }}
          label={text('map.placeLabel', { number: caseNumber })}
          height={220}
        />
      </Suspense>
    </Section>
  )
}
