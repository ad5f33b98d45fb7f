import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useFilter } from '../lists/use-filter.ts'
import { useText } from '../texts/use-text.ts'
import { type CatalogueEdition, editionsQuery } from './read-editions.ts'

/** 目录版本切换 — the classes of one edition of the catalogue, with how long it is valid, or of all. */
export const EditionSwitch = () => {
  const text = useText()
  const { value, setValue } = useFilter('standard')
  const { data: editions = [] } = useQuery(editionsQuery)
  const validityOf = useValidity()
  if (editions.length === 0) return null
  const chosen = editions.find(({ standard }) => standard === value)
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={text('catalogueEditions.title')}
        value={value}
        onChange={(_event, standard: string | null) => setValue(standard ?? '')}
        className="no-print"
        sx={{ mb: 1, flexWrap: 'wrap' }}
      >
        <ToggleButton value="">{text('catalogueEditions.all')}</ToggleButton>
        {editions.map(({ standard, title }) => (
          <ToggleButton key={standard} value={standard}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {chosen !== undefined && validityOf(chosen)}
      </Typography>
    </>
  )
}

function useValidity() {
  const text = useText()
  return ({ validFrom: from, validUntil: until }: CatalogueEdition) => {
    if (from !== null && until !== null)
      return text('catalogueEditions.validBetween', { from, until })
    if (from !== null) return text('catalogueEditions.validFrom', { day: from })
    return until === null ? '' : text('catalogueEditions.validUntil', { day: until })
  }
}
