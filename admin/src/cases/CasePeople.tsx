import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useText } from '../texts/use-text.ts'
import { useProposedNames } from '../units/use-proposed-names.ts'
import { CaseReporters, hasReporters } from './CaseReporters.tsx'
import { MoreOnScreen } from './MoreOnScreen.tsx'
import { firstOnPaper, paper } from './paper.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

/** 人员与单位 — the reporter, as far as the viewer may know, and the units that the manual proposes. */
export const CasePeople = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { proposal } = caseFile
  const reported = hasReporters(caseFile)
  if (!reported && proposal === null) return null
  return (
    <Section title={text('case.people')}>
      {reported && <CaseReporters caseFile={caseFile} />}
      {proposal !== null && <ProposedUnits proposal={proposal} />}
    </Section>
  )
}

type Proposal = NonNullable<CaseFile['proposal']>

const ProposedUnits = ({ proposal }: { readonly proposal: Proposal }) => {
  const text = useText()
  const nameOf = useProposedNames(proposal.units)
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {text('case.proposedUnits')}
      </Typography>
      <Box component="ol" sx={{ pl: 2.5, my: 0.5, ...firstOnPaper(paper.units) }}>
        {proposal.units.map((unit) => (
          <li key={unit.unitId}>
            {nameOf(unit)}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {text('case.phrase', { phrase: unit.phrase })}
            </Box>
          </li>
        ))}
      </Box>
      <MoreOnScreen count={proposal.units.length} most={paper.units} />
    </>
  )
}
