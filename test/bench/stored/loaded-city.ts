import pg from 'pg'
import { keepEngineRows } from './engine-rows.ts'
import { loadCases } from './load-cases.ts'
import { aPlayedCity, playCase } from './played-city.ts'

/** The demo's plans: matters and components, one of the county's (a multiple of 29), with and without a reporter's name. */
const closed = [1, 40, 80, 120, 150, 203]
const notFiled = 130
const waiting = [
  [270, 'userTask_FileCase'],
  [277, 'userTask_DispatchCase'],
  [279, 'userTask_AcceptCase'],
  [281, 'userTask_HandleCase'],
  [284, 'userTask_VerifyHandling'],
] as const

type Given = { readonly count: number; readonly open: number }

/** 装载的城市 — the demo city with a few cases that its officers have played, and many that the loader has cloned from them, a share of them open. */
export async function aLoadedCity(given: Given) {
  const city = await aPlayedCity()
  const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  const played: string[] = [await playCase(city, { index: notFiled, notFiled: true })]
  for (const index of closed) played.push(await playCase(city, { index }))
  for (const [index, openAt] of waiting) played.push(await playCase(city, { index, openAt }))
  await keepEngineRows(owner)
  await loadCases(city.testDatabase.ownerUrl, given)
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM cases WHERE id <> ALL ($1)', [
    played,
  ])
  return {
    ...{ ...city, owner, played },
    loaded: rows.map(({ id }) => id),
    close: async () => {
      await owner.end()
      await city.close()
    },
  }
}
export type LoadedCity = Awaited<ReturnType<typeof aLoadedCity>>
