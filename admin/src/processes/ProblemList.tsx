import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link } from 'react-router'
import { keyIn } from '../texts/keys-of.ts'
import { modelRuleTexts } from '../texts/model-rules/texts.ts'
import { useOwnTexts } from '../texts/use-own-texts.ts'
import { useText } from '../texts/use-text.ts'
import { formAddress } from './forms/form-address.ts'
import type { Draft, Problem } from './use-processes.ts'

type Selecting = {
  readonly selected: string | null
  /** Null where no diagram is beside the list. */
  readonly onSelect: ((elementId: string) => void) | null
}
type Props = Selecting & {
  readonly draft: Pick<Draft, 'id'> & { readonly problems: readonly Problem[] }
}

/** 模型问题 — what the checks find, each with its element, which is shown on the diagram when it is chosen, or with its form. */
export const ProblemList = ({ draft: { id, problems }, ...selecting }: Props) => {
  const text = useText()
  const label = useId()
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length
  if (problems.length === 0) return <Alert severity="success">{text('processes.noProblems')}</Alert>
  return (
    <Card component="section" aria-labelledby={label} sx={{ px: 2, py: 1.5 }}>
      <Typography id={label} variant="h2">
        {text('processes.problems', { errors, warnings: problems.length - errors })}
      </Typography>
      <Stack component="ul" sx={{ p: 0, m: 0, mt: 1, gap: 1.5 }}>
        {problems.map((problem) => (
          <Item key={keyOf(problem)} problem={problem} draftId={id} {...selecting} />
        ))}
      </Stack>
    </Card>
  )
}

const keyOf = ({ rule, elementId, formId, fieldAt, message }: Problem) =>
  [rule, elementId, formId, fieldAt, message].join(' ')

type ItemProps = Selecting & { readonly problem: Problem; readonly draftId: string }

const Item = ({ problem, draftId, selected, onSelect }: ItemProps) => {
  const { rule, severity, elementId, formId, fieldAt, message } = problem
  const text = useText()
  const rules = useOwnTexts(modelRuleTexts)
  const known = keyIn(rules, rule.replace(/^.*\//, ''))
  return (
    <Stack component="li" direction="row" sx={{ listStyle: 'none', gap: 1, minWidth: 0 }}>
      <Chip
        size="small"
        variant="outlined"
        color={severity === 'ERROR' ? 'error' : 'warning'}
        label={text(`findingSeverities.${severity}`)}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 600 }}>{known === undefined ? rule : rules[known]}</Box>
        <Box lang="en" sx={{ color: 'text.secondary' }}>
          {message}
        </Box>
        {formId !== null && (
          <Button
            size="small"
            component={Link}
            to={formAddress(draftId, { formId, fieldAt })}
            sx={{ textTransform: 'none', overflowWrap: 'anywhere' }}
          >
            {fieldAt === null ? formId : `${formId} · ${fieldAt + 1}`}
          </Button>
        )}
        {elementId !== null && onSelect !== null && (
          <Button
            size="small"
            aria-pressed={selected === elementId}
            onClick={() => onSelect(elementId)}
            sx={{ textTransform: 'none', overflowWrap: 'anywhere' }}
          >
            {elementId}
          </Button>
        )}
      </Box>
    </Stack>
  )
}
