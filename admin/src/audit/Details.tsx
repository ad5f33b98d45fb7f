import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { useSteps } from '../work-list/use-steps.ts'
import { detailsInWords } from './details-in-words.ts'

/** 审计详情 — a name and a value a line. */
export const Details = ({ details }: { readonly details: unknown }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const steps = useSteps()
  const step = (elementId: string) => steps.find(({ value }) => value === elementId)?.label
  return detailsInWords(details, { text, instant: instantInFull, step }).map(({ name, value }) => (
    <div key={name}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {name}:{' '}
      </Box>
      {value}
    </div>
  ))
}
