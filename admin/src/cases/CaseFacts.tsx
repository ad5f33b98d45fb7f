import Box from '@mui/material/Box'
import { type Text, useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { Facts } from './Facts.tsx'
import { linesOnPaper } from './paper.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'
import { useClassName } from './use-class-name.ts'

/** 案件信息 — what was reported and what has become of it. */
export const CaseFacts = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const { instantInFull } = useTimes()
  const at = (iso: string | null) => (iso === null ? null : instantInFull(iso))
  const { latitude, longitude } = caseFile
  return (
    <Section title={text('case.facts')}>
      <Facts
        facts={[
          [text('case.description'), <Words key="description" words={caseFile.description} />],
          [text('fields.className'), `${classOf(caseFile)} (${caseFile.classCode})`],
          [text('case.condition'), caseFile.conditionNo],
          [text('scopes.grade'), caseFile.filedAt && text(`caseGrades.${caseFile.grade}`)],
          [text('fields.address'), caseFile.address],
          [text('map.grid'), caseFile.grid && `${caseFile.grid.name} ${caseFile.grid.code}`],
          [
            text('scopes.areaClass'),
            caseFile.areaClass && text(`areaClasses.${caseFile.areaClass}`),
          ],
          [text('case.place'), latitude === null ? null : `${latitude}, ${longitude} (WGS84)`],
          [text('case.givenPoint'), givenPoint(text, caseFile)],
          [text('fields.source'), text(`sources.${caseFile.source}`)],
          [
            text('fields.responsibleUnit'),
            caseFile.responsibleUnit && named(caseFile.responsibleUnit),
          ],
          [
            text('handling.handler'),
            caseFile.tasks.find(({ status, appointed }) => status === 'OPEN' && appointed !== null)
              ?.appointed?.name,
          ],
          [text('fields.reportedAt'), at(caseFile.reportedAt)],
          [text('case.filedAt'), at(caseFile.filedAt)],
          [text('case.dispatchedAt'), at(caseFile.dispatchedAt)],
          [text('case.dueAt'), at(caseFile.dueAt)],
          [text('case.handledAt'), at(caseFile.handledAt)],
          [text('case.closedAt'), at(caseFile.closedAt)],
          [text('case.reworkCount'), caseFile.reworkCount === 0 ? null : caseFile.reworkCount],
          [text('merged.times'), caseFile.timesReported === 1 ? null : caseFile.timesReported],
          [
            text('case.explanation'),
            caseFile.explanation && <Words key="explanation" words={caseFile.explanation} />,
          ],
        ]}
      />
    </Section>
  )
}

/** As it was given, where another system was declared. */
const givenPoint = (text: Text, { coordinateSystem, givenLatitude, givenLongitude }: CaseFile) =>
  coordinateSystem === 'WGS84' || givenLatitude === null
    ? null
    : `${givenLatitude}, ${givenLongitude} (${text(`coordinateSystems.${coordinateSystem}`)})`

/** A text that may be long. */
const Words = ({ words }: { readonly words: string }) => <Box sx={linesOnPaper(4)}>{words}</Box>
