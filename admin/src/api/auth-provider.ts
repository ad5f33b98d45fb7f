import type { AuthProvider } from 'ra-core'
import { codeOf } from './api-error.ts'
import { SignIn, SignOut } from './generated/operations.ts'
import { accepted, ask } from './graphql.ts'
import { adoptPreferences, leavePreferences } from './set-preferences.ts'
import { interruption } from './use-signed-out.ts'
import { forgetViewer, readViewer } from './viewer.ts'

type Credentials = { readonly login: string; readonly password: string }

const isSignedOut = (error: unknown) => codeOf(error) === 'NOT_SIGNED_IN'

/** 登录 — the session is a cookie that no script reads: whether there is one, only the server says. */
export const authProvider: AuthProvider = {
  async login({ login, password }: Credentials) {
    accepted((await ask(SignIn, { login, password })).signIn)
    forgetViewer()
    interruption.happened = false
  },
  async logout() {
    forgetViewer()
    leavePreferences()
    // a session that has ended, or a server that is away, keeps nobody here
    await ask(SignOut, {}).catch(() => undefined)
  },
  async checkAuth() {
    try {
      await adoptPreferences(await readViewer())
    } catch (error) {
      // a server that is away is no reason to sign out: the pages say what they miss
      if (isSignedOut(error)) throw error
    }
  },
  async checkError(error: unknown) {
    if (!isSignedOut(error)) return
    forgetViewer()
    throw error
  },
  async getIdentity() {
    const viewer = await readViewer()
    return { id: viewer.personId ?? '', fullName: viewer.name, viewer }
  },
  async getPermissions() {
    return (await readViewer()).permissions
  },
}
