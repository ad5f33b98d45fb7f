import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { CountWorkList } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useFilter } from '../lists/use-filter.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { countsKey } from '../work-list/use-counts.ts'

/** 本单位处置中 — lets a department officer change between what waits for him and what the department’s handlers have. */
export const Arranging = () => {
  const text = useText()
  const { value, setValue } = useFilter('arranging')
  const isOfficer = useViewer()?.roles.some(({ role }) => role === 'DEPARTMENT_OFFICER') ?? false
  const { data } = useQuery({
    queryKey: [...countsKey, 'arranging'],
    queryFn: ({ signal }) => ask(CountWorkList, { filter: { arranging: true } }, signal),
    enabled: isOfficer,
  })
  if (!isOfficer) return null
  const count = data?.workListCounts.total
  const arranging = value === 'yes'
  const choices = [
    { label: text('handling.take'), chosen: !arranging, value: '' },
    {
      label:
        count === undefined ? text('handling.arrange') : text('handling.arrangeCount', { count }),
      chosen: arranging,
      value: 'yes',
    },
  ]
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={text('handling.viewsLabel')}
      sx={{ gap: 1, mb: 2, flexWrap: 'wrap' }}
    >
      {choices.map(({ label, chosen, value: its }) => (
        <Chip
          key={its}
          label={label}
          clickable
          aria-pressed={chosen}
          color={chosen ? 'primary' : 'default'}
          variant={chosen ? 'filled' : 'outlined'}
          onClick={() => setValue(its)}
          sx={{ height: 32 }}
        />
      ))}
    </Stack>
  )
}
