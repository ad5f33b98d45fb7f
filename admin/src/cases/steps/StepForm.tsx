import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
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
  /** Whenever the form can be read, and with null while it cannot. */
  readonly onReady: (read: ReadAnswers | null) => void
  readonly onTyping: (answers: Answers) => void
  /** What the page around it puts into the form. */
  readonly filled: Answers | null
  readonly onFilled: () => void
}

/** 表单 — the step’s own form, as its model gives it; what is typed outlives a change of what there is to choose. */
const StepForm = (props: Props) => {
  const { document, language, begun, onReady, onTyping, filled, onFilled } = props
  const place = useRef<HTMLDivElement>(null)
  const typed = useRef<Answers>(begun)
  const typing = useRef(onTyping)
  typing.current = onTyping
  const [form, setForm] = useState<Form | null>(null)
  useEffect(() => {
    const shown = new Form({ ...formOptions(language), container: place.current })
    shown.on('changed', ({ data }: { data: Record<string, unknown> }) => {
      typed.current = data
      typing.current(answersIn(data))
    })
    setForm(shown)
    return () => {
      onReady(null)
      shown.destroy()
    }
  }, [language, onReady])
  useEffect(() => {
    if (form !== null) draw({ form, document, typed: typed.current, onReady })
  }, [form, document, onReady])
  useEffect(() => {
    if (form === null || filled === null) return
    draw({ form, document, typed: { ...typed.current, ...filled }, onReady })
    onFilled()
  }, [form, document, filled, onReady, onFilled])
  return <Box ref={place} sx={look} />
}

const formOptions = (language: Language) => ({
  additionalModules: [{ translate: ['value', formWords(language)] }],
  // it would keep what was typed last to itself, and lose it to whatever is sent or drawn meanwhile
  debounce: false,
})

type Drawn = Pick<Props, 'document' | 'onReady'> & {
  readonly form: Form
  readonly typed: Answers
}

/** Until its fields are there a form answers as if it had none. */
function draw({ form, document, typed, onReady }: Drawn): void {
  onReady(null)
  void form.importSchema(document, { ...typed }).then(() => onReady(() => readAnswers(form)))
}

function readAnswers(form: Form): Answers | null {
  const { data, errors } = form.submit()
  return Object.keys(errors).length === 0 ? answersIn(data) : null
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
  '& .fjs-select-placeholder': { color: 'transparent' },
  // the mark of the form viewer stays visible
  '& .fjs-powered-by svg': { bgcolor: '#ffffff', borderRadius: '2px', p: '2px' },
})
