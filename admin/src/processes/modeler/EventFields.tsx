import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import type { ModdleElement } from 'bpmn-moddle'
import { clockName } from '../../texts/clock-name.ts'
import { filled } from '../../texts/filled.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { useText } from '../../texts/use-text.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'
import { awaitable, catchable, definitionOf, timerIn, timerKinds } from './events.ts'
import { TypedField } from './TypedField.tsx'

type Props = { readonly editing: Editing }

/** 事件 — what it waits for, and whether it ends the step that it stands at. */
export const EventFields = ({ editing }: Props) => {
  const { element } = editing
  const timer = definitionOf(element, 'bpmn:TimerEventDefinition')
  const message = definitionOf(element, 'bpmn:MessageEventDefinition')
  const error = definitionOf(element, 'bpmn:ErrorEventDefinition')
  const atBorder = element.$type === 'bpmn:BoundaryEvent'
  return (
    <>
      {timer !== undefined && <TimerFields editing={editing} definition={timer} />}
      {message !== undefined && atBorder && <MessageField editing={editing} definition={message} />}
      {error !== undefined && atBorder && <RefusalField editing={editing} definition={error} />}
      {atBorder && error === undefined && (
        <InterruptingField editing={editing} interrupting={element['cancelActivity'] !== false} />
      )}
    </>
  )
}

type DefinitionProps = Props & { readonly definition: ModdleElement }

const TimerFields = ({ editing: { setTimer }, definition }: DefinitionProps) => {
  const { technical } = useModelingTexts()
  const { kind, said } = timerIn(definition)
  const kindOf = (chosen: string) => timerKinds.find((one) => one === chosen) ?? kind
  return (
    <>
      <ChoiceField
        label={technical.timerKind}
        value={kind}
        choices={timerKinds.map((one) => [one, technical.timerKinds[one]])}
        onChoose={(chosen) => setTimer(definition, { kind: kindOf(chosen), said })}
      />
      <TypedField
        label={technical.timer}
        value={said}
        onType={(typed) => setTimer(definition, { kind, said: typed })}
      />
      <Box sx={{ color: 'text.secondary' }}>{technical.timerAdvice}</Box>
    </>
  )
}

/** Only what somebody sends. */
const MessageField = ({ editing: { element, awaitMessage }, definition }: DefinitionProps) => {
  const { technical } = useModelingTexts()
  const text = useText()
  return (
    <ChoiceField
      label={technical.message}
      value={definition.messageRef?.name ?? ''}
      choices={awaitable(element).map(({ clock, kind, number, name }) => [
        name,
        `${clockName(text, clock)} · ${filled(technical.levels[kind], { number })}`,
      ])}
      onChoose={(name) => awaitMessage(definition, name)}
    />
  )
}

/** Only what the step may be refused. */
const RefusalField = ({ editing: { element, catchRefusal }, definition }: DefinitionProps) => {
  const { technical } = useModelingTexts()
  const codes = catchable(element)
  if (codes.length === 0) return <Box sx={{ color: 'text.secondary' }}>{technical.noRefusal}</Box>
  return (
    <ChoiceField
      label={technical.refusal}
      value={definition.errorRef?.errorCode ?? ''}
      choices={codes.map((code) => [code, refusalName(code, technical.refusals)])}
      onChoose={(code) => catchRefusal(definition, code)}
    />
  )
}

const refusalName = (code: string, names: Readonly<Record<string, string>>) => names[code] ?? code

const InterruptingField = ({
  editing: { change },
  interrupting,
}: Props & { readonly interrupting: boolean }) => {
  const { technical } = useModelingTexts()
  return (
    <FormControlLabel
      label={technical.interrupting}
      control={
        <Checkbox
          checked={interrupting}
          onChange={({ target }) => change({ cancelActivity: target.checked })}
        />
      }
    />
  )
}
