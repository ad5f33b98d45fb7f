import { useEffect, useRef, useState } from 'react'
import { useTyped } from '../use-typed.ts'
import { isUntouched, restoredFields, typedFields, typedFieldsIn } from './typed-fields.ts'

/** 表单留存 — what is typed into the fields of a form is kept, and put back into them when the form is opened again. */
export function useKeptFields(what: string) {
  const form = useRef<HTMLFormElement>(null)
  const { content, change, forget, restoredAt } = useTyped({
    ...{ what, isUntouched, read: typedFieldsIn },
  })
  const waiting = useRef(content.fields)
  const [isRestored, setRestored] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const { current: shown } = form
    if (shown === null) return
    const restore = () => {
      const restored = restoredFields(fieldsOf(shown), waiting.current)
      waiting.current = restored.waiting
      if (restored.found.length > 0) setRestored(true)
      for (const { field, value } of restored.found) field.fill(value)
    }
    restore()
    // fields that depend on what is read come later
    const observer = new MutationObserver(restore)
    observer.observe(shown, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return {
    form,
    restoredAt: isRestored ? restoredAt : null,
    /** Changes when the fields are to begin anew. */
    round,
    keep: () => {
      const fields = form.current === null ? {} : typedFields(fieldsOf(form.current))
      change({ fields: { ...waiting.current, ...fields } })
    },
    forget,
    discard: () => {
      waiting.current = {}
      forget()
      setRound((before) => before + 1)
    },
  }
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements]
    .filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)
    .map((one) =>
      one instanceof HTMLInputElement && one.type === 'checkbox' ? boxOf(one) : textOf(one),
    )

const textOf = (field: TextField) => ({
  ...{ name: field.name, type: field.type },
  ...{ value: field.value, defaultValue: field.defaultValue },
  fill: (value: string) => typeInto(field, value),
})

/** A box says whether it is ticked. */
const boxOf = (box: HTMLInputElement) => ({
  ...{ name: box.name, type: box.type },
  ...{ value: String(box.checked), defaultValue: String(box.defaultChecked) },
  fill: (value: string) => {
    if (value !== String(box.checked)) box.click()
  },
})

/** As if by hand: label and height of the field follow. */
function typeInto(field: TextField, value: string): void {
  // React does not hear of a value that is set past the prototype
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  setter?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
