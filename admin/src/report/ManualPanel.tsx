import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { useProposedNames } from '../units/use-proposed-names.ts'
import type { Form } from './use-form.ts'
import type { Preview } from './use-preview.ts'

/** 手册规定 — what the manual promises for what has been typed so far, before it is saved. */
export const ManualPanel = ({ form }: { readonly form: Form }) => {
  const text = useText()
  const { preview } = form.facts
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: 16, minWidth: 0 }} aria-live="polite">
      <Section title={text('report.manual')}>
        {preview === null ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text('report.manualAdvice')}
          </Typography>
        ) : (
          <Promised preview={preview} />
        )}
      </Section>
    </Box>
  )
}

const Promised = ({ preview }: { readonly preview: Preview }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { entry, editionNumber: number, proposal, dueAt } = preview
  const { limitValue, limitUnit } = proposal
  return (
    <>
      {entry === null && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {text('report.noEntry', { number })}
        </Typography>
      )}
      <Facts
        facts={[
          [text('report.filingCondition'), entry?.filingCondition],
          [text('report.closingCondition'), entry?.closingCondition],
          [text('report.limit'), limitInWords(text, { limitValue, limitUnit })],
          [text('report.dueAt'), text('report.dueNote', { at: instantInFull(dueAt) })],
          [text('report.units'), <Units key="units" units={proposal.units} />],
          [text('report.entry'), entry && entryAt(entry)],
        ]}
      />
    </>
  )

  function entryAt({ sheet, row, conditionNo: condition }: NonNullable<Preview['entry']>) {
    return text('report.entryAt', { number, sheet, row, condition })
  }
}

const Units = ({ units }: { readonly units: Preview['proposal']['units'] }) => {
  const text = useText()
  const nameOf = useProposedNames(units)
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {units.map((unit) => (
        <li key={unit.unitId}>
          {nameOf(unit)}
          {unit.phrase !== unit.unitName && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {text('case.phrase', { phrase: unit.phrase })}
            </Box>
          )}
        </li>
      ))}
    </Box>
  )
}
