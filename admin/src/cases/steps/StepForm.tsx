import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { Language } from '../../texts/texts.ts'
import { answersIn } from './form-document.ts'
import { formWords } from './form-words.ts'

/** What a filled-in form gives; null when a field is not as it should be. */
export type ReadAnswers = () => Answers | null
export type Answers = Readonly<Record<string, unknown>>
type Props = {
  readonly document: object
  readonly language: Language
  /** What was filled in before. */
  readonly begun: Answers
  /** Once the form is there, and with null when it goes. */
  readonly onReady: (read: ReadAnswers | null) => void
  readonly onTyping: (answers: Answers) => void
  /** What the page around it puts into the form; a new object is put in anew. */
  readonly filled: Answers | null
}

/** 表单 — the step’s own form, as its model gives it; what is typed outlives a change of language. */
const StepForm = ({ document, language, begun, onReady, onTyping, filled }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const typed = useRef<Answers>(begun)
  const typing = useRef(onTyping)
  typing.current = onTyping
  const shown = useRef<Form | null>(null)
  const asked = useRef(document)
  asked.current = document
  useEffect(() => {
    typed.current = { ...typed.current, ...filled }
    void shown.current?.importSchema(asked.current, { ...typed.current })
  }, [filled])
  useEffect(() => {
    const form = new Form({
      container: place.current,
      additionalModules: [{ translate: ['value', formWords(language)] }],
    })
    shown.current = form
    form.on('changed', ({ data }: { data: Record<string, unknown> }) => {
      typed.current = data
      typing.current(answersIn(data))
    })
    const read: ReadAnswers = () => {
      const { data, errors } = form.submit()
      return Object.keys(errors).length === 0 ? answersIn(data) : null
    }
    void form.importSchema(document, { ...typed.current }).then(() => onReady(read))
    return () => {
      shown.current = null
      onReady(null)
      form.destroy()
    }
  }, [document, language, onReady])
  return <Box ref={place} sx={look} />
}

export { StepForm as default }

const look = ({ palette, shape }: Theme) => ({
  '& .fjs-container': {
    '--font-family': 'inherit',
    '--bio-surface': palette.background.paper,
    '--bio-surface-medium': palette.background.default,
    '--bio-surface-strong': palette.background.default,
    '--bio-text': palette.text.primary,
    '--bio-text-subtle': palette.text.secondary,
    '--bio-text-subtlest': palette.text.secondary,
    '--bio-border': palette.divider,
    '--bio-border-subtle': palette.divider,
    '--bio-border-input': palette.text.secondary,
    '--bio-primary': palette.primary.main,
    '--bio-focus': palette.primary.main,
    '--bio-danger': palette.error.main,
    fontFamily: 'inherit',
  },
  '& .fjs-container .fjs-form, & .fjs-container .cds--grid, & .fjs-container .cds--col': { px: 0 },
  '& .fjs-container .cds--grid': { maxWidth: 'none' },
  '& .fjs-container .cds--row': { mx: 0 },
  '& .fjs-container .fjs-form-field': { mx: 0, px: 0 },
  '& .fjs-container .fjs-textarea, & .fjs-container .fjs-input-group': {
    borderRadius: `${shape.borderRadius}px`,
    overflow: 'hidden',
  },
  // English in every language; the field has its label and its hint
  '& .fjs-input[placeholder="Search"]::placeholder': { color: 'transparent' },
  // the mark of the form viewer stays visible
  '& .fjs-powered-by svg': { bgcolor: '#ffffff', borderRadius: '2px', p: '2px' },
})
