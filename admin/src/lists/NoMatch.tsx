import Button from '@mui/material/Button'
import { useListContext } from 'ra-core'
import { useText } from '../texts/use-text.ts'
import { Empty } from './Empty.tsx'

/** Nothing is found by the filters, which one click clears. */
export const NoMatch = () => {
  const text = useText()
  const { setFilters } = useListContext()
  return (
    <Empty title={text('lists.noMatch')} advice={text('lists.noMatchAdvice')}>
      <Button variant="outlined" onClick={() => setFilters({})}>
        {text('lists.clear')}
      </Button>
    </Empty>
  )
}
