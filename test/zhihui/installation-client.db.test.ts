import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createSignInLink } from '../../services/accounts/create-sign-in-link.ts'
import { signIn } from '../../zhihui/installation-client.ts'
import { anInstallation, aPerson, type Installation } from '../graphql/support/installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await anInstallation()
})
afterAll(() => installation.close())

const hour = 60 * 60 * 1_000
const viewer = {
  text: '{ viewer { name } }',
  answer: z.object({ viewer: z.object({ name: z.literal('张三') }) }),
}

test('演示登录 whoever signed in by a demo link signs in by it again where the session has ended', async () => {
  const { city, address } = installation
  const { id } = await aPerson(city, ['DISPATCHER'])
  const inAnHour = new Date(city.clock.now.getTime() + hour)
  const expiresAt = new Date(inAnHour.getTime() + hour)
  const link = await city.act((ctx) => createSignInLink(ctx, { personId: id, expiresAt }))
  const { ask } = await signIn(address, link.token)
  await ask(viewer)
  city.clock.now = inAnHour
  await expect(ask(viewer)).resolves.toEqual({ viewer: { name: '张三' } })
})
