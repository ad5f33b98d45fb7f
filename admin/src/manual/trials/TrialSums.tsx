import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Section } from '../../cases/Section.tsx'
import { Empty } from '../../lists/Empty.tsx'
import { Tabled } from '../../lists/Tabled.tsx'
import { useText } from '../../texts/use-text.ts'
import type { ShownTrial } from './list-trials.ts'

type Props = { readonly trial: ShownTrial }

/** 试算合计 — cases by kind of change, and what each unit gains and loses. */
export const TrialSums = ({ trial }: Props) => {
  const text = useText()
  const { cases, changed, counts, loads } = trial
  const sums = [
    { label: text('trials.cases'), value: cases },
    { label: text('trials.changed'), value: changed },
    ...counts.map((count) => ({
      label: text(`trialChanges.${count.change}`),
      value: count.cases,
    })),
  ]
  if (cases === 0)
    return <Empty title={text('trials.noCases')} advice={text('trials.noCasesAdvice')} />
  return (
    <>
      <Box component="dl" sx={grid}>
        {sums.map(({ label, value }) => (
          <Box key={label} sx={tile}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
      </Box>
      {changed === 0 && <Empty title={text('trials.same')} advice={text('trials.sameAdvice')} />}
      {loads.length > 0 && (
        <Section title={text('trials.loads')}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {text('trials.loadsNote')}
          </Typography>
          <Loads loads={loads} />
        </Section>
      )}
    </>
  )
}

const Loads = ({ loads }: Pick<ShownTrial, 'loads'>) => {
  const text = useText()
  return (
    <Tabled
      label={text('trials.loads')}
      rows={loads.map((load) => ({ ...load, id: load.unitId }))}
      columns={[
        { name: 'unit', label: text('trials.unit'), cell: ({ unitName }) => unitName },
        { name: 'gained', label: text('trials.gained'), cell: ({ gained }) => gained },
        { name: 'lost', label: text('trials.lost'), cell: ({ lost }) => lost },
        {
          name: 'net',
          label: text('trials.net'),
          cell: ({ gained, lost }) => signed(gained - lost),
        },
      ]}
    />
  )
}

const signed = (count: number) => (count > 0 ? `+${count}` : String(count).replace('-', '−'))

const grid = {
  m: 0,
  mb: 2,
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
}
const tile = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  px: 2,
  py: 1.25,
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, fontSize: '1.375rem', fontWeight: 600 },
}
