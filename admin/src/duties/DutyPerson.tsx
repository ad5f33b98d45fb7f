import Box from '@mui/material/Box'
import { useQueryClient } from '@tanstack/react-query'
import { ActDialog } from '../forms/ActDialog.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { removeDuty } from './change-duties.ts'
import type { Duty } from './use-duties.ts'

type Props = { readonly duty: Duty; readonly changes: boolean }

/** 值班人 — whoever is on duty, the telephone, and the way to take it back. */
export const DutyPerson = ({ duty: { id, person, startsAt }, changes }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const queries = useQueryClient()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, ...tight }}>
      <RowLink to={`/people/${person.id}/show`}>{person.name}</RowLink>
      {person.phone !== null && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {person.phone}
        </Box>
      )}
      {changes && (
        <ActDialog
          label={text('duties.remove')}
          title={text('duties.removeTitle', { name: person.name, at: instant(startsAt) })}
          look="text"
          danger
          act={removeDuty}
          given={() => ({ dutyId: id })}
          onDone={() => void queries.invalidateQueries({ queryKey: ['duties'] })}
        />
      )}
    </Box>
  )
}

/** In a column of a day there is little room. */
const tight = { '& > .MuiButton-root': { minWidth: 0, px: 0.5, ml: -0.5 } }
