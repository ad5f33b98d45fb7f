import Stack from '@mui/material/Stack'
import { Section } from '../cases/Section.tsx'
import { PhotoPicker } from '../photos/PhotoPicker.tsx'
import { useText } from '../texts/use-text.ts'
import { hasReporter } from './draft.ts'
import { FormField } from './FormField.tsx'
import type { Form } from './use-form.ts'

/** 反映内容 — what was said, by whom, where the source is somebody who has a name, and what it looks like. */
export const WordsFields = ({ form }: { readonly form: Form }) => {
  const text = useText()
  return (
    <Section title={text('report.what')}>
      <Stack sx={{ gap: 2, mt: 1 }}>
        <FormField
          form={form}
          field="description"
          label={text('report.description')}
          most={2000}
          multiline
          minRows={2}
          required
        />
        {hasReporter(form.draft) && (
          <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
            <FormField
              form={form}
              field="reporterName"
              label={text('report.reporterName')}
              most={60}
            />
            <FormField
              form={form}
              field="reporterPhone"
              label={text('report.reporterPhone')}
              type="tel"
              most={25}
            />
          </Stack>
        )}
        <PhotoPicker photos={form.photos} disabled={form.busy} />
      </Stack>
    </Section>
  )
}
