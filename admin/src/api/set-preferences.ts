import { changePreferences, type Preferences } from '../preferences.ts'
import { keyIn } from '../texts/keys-of.ts'
import { loadTexts } from '../texts/loaded.ts'
import { SetPreferences, type SetPreferencesInput } from './generated/operations.ts'
import { accepted, ask } from './graphql.ts'
import { newKey } from './new-key.ts'
import type { Viewer } from './viewer.ts'

type Chosen = Partial<Preferences>

/** Whose preferences these are; null while nobody is signed in. */
let owner: Viewer | null = null
/** What was chosen here and is not yet kept with the person. */
let unsent: Chosen = {}
let sending = Promise.resolve()

/** 设置偏好 — at once in this browser, and kept with the person for every other one. */
export function setPreferences(chosen: Chosen): void {
  // without a network the screens stay in the language that is there
  changed(chosen).catch(() => undefined)
  unsent = { ...unsent, ...chosen }
  send()
}

/** 采用偏好 — what somebody has chosen in any browser; what was chosen here before signing in counts more. */
export async function adoptPreferences(viewer: Viewer): Promise<void> {
  if (viewer === owner) return
  owner = viewer
  if (viewer.screens.kept) await changed({ ...keptBy(viewer), ...unsent }).catch(() => undefined)
  send()
}

/** The texts of a language come first: no page is drawn in two. */
async function changed(chosen: Chosen): Promise<void> {
  if (chosen.language !== undefined) await loadTexts(chosen.language)
  changePreferences(chosen)
}

/** Whoever signs in next has preferences of their own. */
export function leavePreferences(): void {
  owner = null
  unsent = {}
}

// one after the other: what was chosen last is kept last
function send(): void {
  sending = sending.then(async () => {
    if (owner === null || Object.keys(unsent).length === 0) return
    const chosen = unsent
    unsent = {}
    const input = { ...inputOf(chosen), idempotencyKey: newKey() }
    await ask(SetPreferences, { input })
      .then(({ setPreferences: answer }) => accepted(answer))
      // this browser keeps it, and it goes along with what is chosen next
      .catch(() => {
        unsent = { ...chosen, ...unsent }
      })
  })
}

const themes = { SYSTEM: null, LIGHT: 'light', DARK: 'dark' } as const
const themeNames = { light: 'LIGHT', dark: 'DARK' } as const
const languages = { zh: true, en: true }

function keptBy({ language, theme, screens: { kept: _kept, ...screens } }: Viewer): Chosen {
  return { ...screens, language: keyIn(languages, language) ?? 'zh', theme: themes[theme] }
}

function inputOf({ theme, ...others }: Chosen): SetPreferencesInput {
  if (theme === undefined) return others
  return { ...others, theme: theme === null ? 'SYSTEM' : themeNames[theme] }
}
