import { expect, test } from 'vitest'
import { seedingOrder } from '../../prisma/seed/past-plan.ts'
import { createSeeding } from '../../prisma/seed/seeding.ts'
import type { Ctx, EngineCommand } from '../../services/ctx.ts'
import { systemActor } from '../../services/ctx.ts'

test('补录 every case is seeded once, and the first twenty are spread over the whole time', () => {
  const order = seedingOrder(300)
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => n))
  expect(order.slice(0, 20).filter((index) => index >= 290).length).toBeGreaterThanOrEqual(9)
  expect(order.slice(0, 20).filter((index) => index < 150).length).toBeGreaterThanOrEqual(4)
})

test('补录 a case that is being seeded lives in its past, and its ladder hears nothing', () => {
  const commands: EngineCommand[] = []
  const ctx = aContext((command) => commands.push(command))
  const seeding = createSeeding()
  seeding.moveTo('case', new Date('2026-01-05T03:00:00Z'))
  const past = seeding.adjust(ctx, 'case')
  expect(past.now()).toEqual(new Date('2026-01-05T03:00:00Z'))
  past.queue.add({ kind: 'start-ladder', caseId: 'case' })
  past.queue.add(aMessage('deadline-earlier'))
  past.queue.add(aMessage('case-ended'))
  past.queue.add(aMessage('handling-overdue'))
  expect(commands.map((command) => 'name' in command && command.name)).toEqual(['handling-overdue'])
})

test('补录 other cases, and a case that was released, live in the present', () => {
  const ctx = aContext(() => {})
  const seeding = createSeeding()
  seeding.moveTo('case', new Date('2026-01-05T03:00:00Z'))
  expect(seeding.adjust(ctx, 'other')).toBe(ctx)
  expect(seeding.adjust(ctx, null)).toBe(ctx)
  seeding.release('case')
  expect(seeding.adjust(ctx, 'case')).toBe(ctx)
})

const aMessage = (name: string) =>
  ({ kind: 'send-message', name, correlationKey: 'case', timeToLive: 0, variables: {} }) as const

const aContext = (add: (command: EngineCommand) => void): Ctx => ({
  // nothing here reads the database
  db: Object.create(null),
  queue: { add },
  now: () => new Date('2026-03-02T02:00:00Z'),
  actor: systemActor,
  city: { cityId: '', cityCode: '', cityIds: [], relatedCityIds: [] },
  audit: () => {},
  announce: () => {},
})
