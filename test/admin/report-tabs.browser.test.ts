import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('登记 one draft in two tabs', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  const save = (page: Page) => page.getByRole('button', { name: '登记' }).last().click()

  test('is saved once: the other tab is told, and leads to a new report', async () => {
    const one = await desk.open()
    await signInAs(one, desk.city, { role: 'INTAKE_OFFICER' })
    const before = await desk.city.act(({ db }) => db.case.count())
    await one.goto('/#/report')
    await one.getByRole('combobox', { name: /^小类/ }).fill('雨水')
    await one.getByRole('option', { name: /雨水井盖/ }).waitFor()
    await one.getByRole('combobox', { name: /^小类/ }).press('Enter')
    await one.getByText('出处').waitFor()
    await one.getByLabel('地址').fill('南城街道一号')
    await one.getByLabel('问题描述').fill('井盖不见了')
    await one.waitForFunction(() => JSON.stringify(localStorage).includes('井盖不见了'))
    const other = await one.context().newPage()
    await other.goto('/#/report')
    await other.getByText(/已恢复您/).waitFor()
    await other.getByText('出处').waitFor()
    await other.getByLabel('问题描述').fill('井盖不见了，已围挡')
    await save(other)
    await other.getByText(/^已登记为案件 C/).waitFor()
    await save(one)
    await one.getByText(/这件已经登记/).waitFor()
    expect(await one.getByLabel('问题描述').inputValue()).toBe('井盖不见了')
    expect(await desk.city.act(({ db }) => db.case.count())).toBe(before + 1)
  })
})
