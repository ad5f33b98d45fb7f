import { type KeyboardEvent, type RefObject, useState } from 'react'
import { type Mention, type Mentioned, matching, mentionAt, withMention } from './mention.ts'
import { usePeople } from './use-people.ts'

export type Writing = {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly onMentioned: (person: Mentioned) => void
}

/** 提及 — who is offered while somebody types behind an at-sign, and what choosing one does. */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>, writing: Writing) {
  const [mention, setMention] = useState<Mention | null>(null)
  const [place, setPlace] = useState(0)
  const people = usePeople(mention !== null)
  const offered = mention === null ? [] : matching(people, mention.query)
  const active = offered[Math.min(place, offered.length - 1)] ?? null
  const look = (isHere: unknown = true) => {
    const { value, selectionStart } = field.current ?? { value: '', selectionStart: 0 }
    setMention(isHere === false ? null : mentionAt(value, selectionStart))
  }
  const choose = (person: Mentioned) => {
    if (mention === null) return
    const { text, caret } = withMention(writing.value, mention, person.name)
    writing.onValue(text)
    writing.onMentioned(person)
    setMention(null)
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret))
  }
  const move = (step: number) => setPlace((place + step + offered.length) % offered.length)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active && choose(active),
    Tab: () => active && choose(active),
    Escape: () => setMention(null),
  }
  return {
    ...{ offered, active, choose, look },
    onKeyDown: (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (offered.length === 0 || act === undefined || event.nativeEvent.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
  }
}
