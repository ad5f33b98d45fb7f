import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import type { Form } from './use-form.ts'

/** 立案条件选择 — the conditions that the manual knows for the class; the first one until another is chosen. */
export const ConditionField = ({ form }: { readonly form: Form }) => {
  const text = useText()
  const { draft, change, facts, complaintOf } = form
  const { conditions = [], entry } = facts.preview ?? {}
  const complaint = complaintOf('conditionNo')
  if (conditions.length === 0) return null
  return (
    <FormControl error={complaint !== null}>
      <FormLabel id="report-condition">{text('report.condition')}</FormLabel>
      <RadioGroup
        aria-labelledby="report-condition"
        value={draft.conditionNo || String(entry?.conditionNo ?? '')}
        onChange={(_event, conditionNo) => change({ conditionNo })}
      >
        {conditions.map(({ id, conditionNo, filingCondition, limitValue, limitUnit }) => (
          <FormControlLabel
            key={id}
            value={String(conditionNo)}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
            label={
              <Box component="span" sx={{ display: 'block', py: 0.375 }}>
                {`${conditionNo}. ${filingCondition} `}
                <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                  {limitInWords(text, { limitValue, limitUnit })}
                </Box>
              </Box>
            }
          />
        ))}
      </RadioGroup>
      {complaint !== null && <FormHelperText>{complaint}</FormHelperText>}
    </FormControl>
  )
}
