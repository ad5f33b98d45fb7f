import Typography from '@mui/material/Typography'
import { Tabled } from '../lists/Tabled.tsx'
import { useLanguage } from '../preferences.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { ModelStep } from './steps-in.ts'

/** 环节表 — the officers' steps of a model: who takes each, and how it may end. */
export const StepTable = ({ steps }: { readonly steps: readonly ModelStep[] }) => {
  const text = useText()
  const named = useNamed()
  const language = useLanguage()
  const label = text('processEditions.steps')
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <Tabled
        label={label}
        rows={steps.map((step) => ({ id: step.elementId, ...step }))}
        columns={[
          { name: 'step', label: text('fields.step'), cell: named, width: '32%' },
          {
            name: 'role',
            label: text('processEditions.role'),
            cell: ({ role }) => (role === null ? null : text(`roles.${role}`)),
          },
          {
            name: 'outcomes',
            label: text('processEditions.outcomes'),
            cell: ({ outcomes }) => outcomes.map((outcome) => outcome[language]).join(' · '),
          },
        ]}
      />
    </>
  )
}
