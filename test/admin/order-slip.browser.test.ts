import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aPng } from '../support/photos.ts'
import { aCaseAt } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

let desk: Desk
const waiting = () => aCaseAt(desk.city, 'userTask_HandleCase')

describe.skipIf(inject('noBrowser') !== '')(
  '派遣单 an order for an owner without an account',
  () => {
    beforeAll(async () => {
      desk = await aDesk()
    })
    afterAll(() => desk.close())

    test('派遣单 it is issued with a link that shows once, prints on one page, and is answered on a phone', async () => {
      const { caseId, unitId } = await waiting()
      const officer = await desk.open()
      await signInAs(officer, desk.city, { role: 'DEPARTMENT_OFFICER', unitId })
      await officer.goto(`/#/cases/${encodeId('Case', caseId)}`)
      await officer.getByRole('button', { name: '开派遣单' }).click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByLabel('收单单位').fill('河东物业服务有限公司')
      await dialog.getByLabel('联系人').fill('王五 0359-2000000')
      await keepPicture(officer, 'issue-order-slip-zh-1360')
      await dialog.getByRole('button', { name: '开派遣单' }).click()
      await officer.getByRole('heading', { name: '案件派遣单' }).waitFor()
      await keepPicture(officer, 'order-slip-zh-1360')
      const pdf = (await officer.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      const link = (await officer.getByText(/\/order\//).textContent()) ?? ''

      const owner = await desk.open({ viewport: { width: 360, height: 780 } })
      await owner.goto(link)
      await owner.getByLabel('处置情况').fill('已更换井盖')
      await owner.getByLabel('答复人姓名').fill('赵六')
      const sent = (name: string, bytes: Buffer) => ({
        name,
        mimeType: 'image/jpeg',
        buffer: bytes,
      })
      await owner.getByLabel('照片').setInputFiles([sent('文字.jpg', Buffer.from('只是一段文字'))])
      await owner.getByRole('button', { name: '已处置完成' }).click()
      await owner.getByText(/不是可读取的照片.*已填内容已保留/).waitFor()
      await keepPicture(owner, 'order-page-refused-zh-360')
      expect(await owner.getByLabel('答复人姓名').inputValue()).toBe('赵六')
      await owner.getByLabel('照片').setInputFiles([sent('处置后.png', aPng())])
      await keepPicture(owner, 'order-page-zh-360')
      await owner.getByRole('button', { name: '已处置完成' }).click()
      await owner.getByText('已收到您的答复').waitFor()
      await keepPicture(owner, 'order-page-answered-zh-360')
      await owner.goto(`${link}?lang=en`)
      await owner.getByText('cannot be answered again').waitFor()

      await officer.getByRole('link', { name: '返回案件' }).click()
      await officer.getByText('赵六 · 已更换井盖 · 照片 1 张').waitFor()
      const photo = /^处置后照片 1：派遣单答复：河东物业服务有限公司, 赵六/
      await officer.getByRole('img', { name: photo }).waitFor()
      await keepPicture(officer, 'order-slip-answered-zh-1360')
    })

    test('返工 on a phone: without a reason it is asked for where it is typed; with it, one press sends the case back', async () => {
      const { caseId, task } = await aCaseAt(desk.city, 'userTask_CloseCase')
      const page = await desk.open({ viewport: { width: 360, height: 780 } })
      await signInAs(page, desk.city, task)
      await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
      await page.getByRole('button', { name: '暂不结案' }).click()
      await page.getByText('此结果须写明理由').waitFor()
      await keepPicture(page, 'closing-reason-zh-360')
      await page.keyboard.type('井盖仍有响声')
      await page.getByRole('button', { name: '暂不结案' }).click()
      await page.getByText('暂不结案：已提交并记录').waitFor()
      const [visit] = await desk.city.act(({ db }) =>
        db.stepVisit.findMany({ where: { taskId: task.id } }),
      )
      expect(visit?.comment).toBe('井盖仍有响声')
    })
  },
)
