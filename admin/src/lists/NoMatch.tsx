import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'
import { Empty } from './Empty.tsx'
import { useClearing } from './use-clearing.ts'

/** Nothing is found by the filters, which one click clears. */
export const NoMatch = () => {
  const text = useText()
  const { clear } = useClearing()
  return (
    <Empty title={text('lists.noMatch')} advice={text('lists.noMatchAdvice')}>
      <Button variant="outlined" onClick={clear}>
        {text('lists.clear')}
      </Button>
    </Empty>
  )
}
