import { keysOf } from './texts/keys-of.ts'

type Texts<Name extends string> = Readonly<Record<Name, string>>

/** 恢复 — the texts of a form as they were kept in a browser, and else as they begin. */
export const textsIn = <Name extends string>(
  kept: Readonly<Record<string, unknown>>,
  first: Texts<Name>,
) =>
  Object.fromEntries(
    keysOf(first).map((name) => {
      const text = kept[name]
      return [name, typeof text === 'string' ? text : first[name]]
    }),
  ) as Texts<Name>

/** Whether nothing would be lost. */
export const isAsFirst = <Name extends string>(texts: Texts<Name>, first: Texts<Name>): boolean =>
  keysOf(first).every((name) => texts[name] === first[name])
