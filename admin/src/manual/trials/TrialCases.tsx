import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ListBase } from 'ra-core'
import { useClassName } from '../../cases/use-class-name.ts'
import { ChoiceFilter } from '../../lists/ChoiceFilter.tsx'
import type { Column } from '../../lists/column.ts'
import { FilterBar } from '../../lists/FilterBar.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { NoMatch } from '../../lists/NoMatch.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { RowLink } from '../../lists/RowLink.tsx'
import { Rows } from '../../lists/Rows.tsx'
import { useText } from '../../texts/use-text.ts'
import { Answer } from './Answer.tsx'
import type { ShownTrial, TrialCase } from './list-trials.ts'

type Props = { readonly trial: ShownTrial }

/** 变化案件 — every case of which the two editions say different things, and why each does. */
export const TrialCases = ({ trial: { id, counts } }: Props) => {
  const text = useText()
  const choices = counts
    .filter(({ cases }) => cases > 0)
    .map(({ change, cases: count }) => ({
      value: change,
      label: text('difference.counted', { change: text(`trialChanges.${change}`), count }),
    }))
  return (
    <Box component="section" aria-labelledby="trial-cases" sx={{ mt: 3 }}>
      <Typography id="trial-cases" variant="h2" sx={{ mb: 1.5 }}>
        {text('trials.changedCases')}
      </Typography>
      <ListBase
        resource="manual-trial-cases"
        storeKey={`manual-trial-cases.${id}`}
        filter={{ trialId: id }}
        perPage={25}
      >
        <FilterBar>
          <ChoiceFilter name="change" label={text('trials.change')} choices={choices} />
        </FilterBar>
        <Listing empty={<NoMatch />}>
          <Rows label={text('trials.changedCases')} columns={useColumns()} />
          <Pages />
        </Listing>
      </ListBase>
    </Box>
  )
}

function useColumns(): readonly Column<TrialCase>[] {
  const text = useText()
  const classOf = useClassName()
  return [
    {
      name: 'case',
      label: text('trials.case'),
      cell: ({ case: one }) => (
        <>
          <RowLink to={`/cases/${one.id}`}>{one.caseNumber}</RowLink>
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {classOf(one)} · {one.address}
          </Box>
        </>
      ),
      width: '20%',
    },
    {
      name: 'changes',
      label: text('trials.change'),
      cell: ({ changes }) => (
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {changes.map((change) => (
            <Chip key={change} size="small" label={text(`trialChanges.${change}`)} />
          ))}
        </Stack>
      ),
      width: '14%',
    },
    {
      name: 'before',
      label: text('trials.before'),
      cell: ({ before, dispatchBefore }) => <Answer answer={before} dispatch={dispatchBefore} />,
      width: '33%',
    },
    {
      name: 'after',
      label: text('trials.after'),
      cell: ({ after, dispatchAfter }) => <Answer answer={after} dispatch={dispatchAfter} />,
    },
  ]
}
