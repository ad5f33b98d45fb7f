import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Element } from 'bpmn-js/lib/model/Types'
import { useId } from 'react'
import { usePreferences } from '../../preferences.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import type { Board } from './board.ts'
import { ColorField } from './ColorField.tsx'
import { type Editing, editingOf } from './editing.ts'
import { FlowFields } from './FlowFields.tsx'
import { OfficerStepFields } from './OfficerStepFields.tsx'
import { TechnicalFields } from './TechnicalFields.tsx'
import { TypedField } from './TypedField.tsx'

type Props = {
  readonly board: Board | null
  readonly chosen: Element | null
  readonly known: Known
}

/** 可引用 — what else the draft has that a step may name. */
export type Known = {
  readonly formIds: readonly string[]
  readonly decisionIds: readonly string[]
}

/** 属性 — what the chosen element means for the city's cases; of technique no word, unless somebody implements. */
export const Properties = ({ board, chosen, known }: Props) => {
  const { panel } = useModelingTexts()
  const label = useId()
  return (
    <Box component="section" aria-labelledby={label} sx={look}>
      <Typography id={label} variant="h2" sx={{ mb: 1.5 }}>
        {panel.title}
      </Typography>
      {board === null || chosen === null ? (
        <Box sx={{ color: 'text.secondary' }}>{panel.nothing}</Box>
      ) : (
        <Fields key={chosen.id} editing={editingOf(board, chosen)} known={known} />
      )}
    </Box>
  )
}

/** What officers read in the history of a case; the engine lets only these say it. */
const withEnglishName: readonly string[] = [
  'bpmn:UserTask',
  'bpmn:ServiceTask',
  'bpmn:BusinessRuleTask',
  'bpmn:SendTask',
  'bpmn:ScriptTask',
]

const ofTheSystem: readonly string[] = ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask']

type FieldsProps = { readonly editing: Editing; readonly known: Known }

const Fields = ({ editing, known }: FieldsProps) => {
  const { panel } = useModelingTexts()
  const { element, headers, change, changeHeaders } = editing
  const implementing = usePreferences().modelerMode === 'IMPLEMENT'
  const type = element.$type
  if (!element.$instanceOf('bpmn:FlowElement'))
    return <Box sx={{ color: 'text.secondary' }}>{panel.nothing}</Box>
  return (
    <Stack sx={{ gap: 1.5 }}>
      <TypedField
        label={panel.name}
        value={element.name ?? ''}
        onType={(name) => change({ name })}
      />
      {withEnglishName.includes(type) && (
        <TypedField
          label={panel.nameEn}
          value={headers['nameEn'] ?? ''}
          onType={(nameEn) => changeHeaders({ ...headers, nameEn })}
        />
      )}
      {element.$instanceOf('bpmn:FlowNode') && (
        <TypedField
          label={panel.documentation}
          lines={3}
          value={element.documentation?.[0]?.text ?? ''}
          onType={editing.document}
        />
      )}
      {type === 'bpmn:UserTask' && <OfficerStepFields editing={editing} formIds={known.formIds} />}
      {ofTheSystem.includes(type) && !implementing && (
        <Box sx={{ color: 'text.secondary' }}>{panel.whatTheSystemDoes}</Box>
      )}
      {type === 'bpmn:SequenceFlow' && <FlowFields editing={editing} />}
      <ColorField editing={editing} />
      {implementing && <TechnicalFields editing={editing} decisionIds={known.decisionIds} />}
    </Stack>
  )
}

const look = {
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  p: 2,
  bgcolor: 'background.paper',
}
