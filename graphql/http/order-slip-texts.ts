import type { LimitUnit } from '../../prisma/generated/enums.ts'
import { mostSlipPhotos, type SlipState } from '../../services/order-slips/rules.ts'

export type Language = 'zh' | 'en'
/** Why an answer was not taken. */
export type Lack = 'WORDS' | 'TOO_MANY' | 'TOO_LARGE' | 'NOT_ACCEPTED' | 'BUSY' | 'STORE_AWAY'

type Texts = {
  readonly title: string
  readonly from: (unit: string) => string
  readonly other: { readonly language: Language; readonly label: string }
  readonly recipient: string
  readonly caseNumber: string
  readonly className: string
  readonly condition: string
  readonly closing: string
  readonly place: string
  readonly note: string
  readonly limit: string
  readonly due: string
  readonly contact: string
  readonly answer: string
  readonly answerHint: string
  readonly name: string
  readonly handled: string
  readonly cannot: string
  readonly once: string
  readonly photos: string
  readonly photosHint: string
  readonly photosSent: (count: number) => string
  readonly lacks: Readonly<Record<Lack, string>>
  readonly unknown: string
  readonly states: Readonly<Record<Exclude<SlipState, 'OPEN'>, string>>
  readonly received: string
  readonly answered: string
  readonly limitUnits: Readonly<Record<LimitUnit, string>>
}

/** 派遣单文本 — what the page of an order slip says, in both languages. */
export const orderTexts: Readonly<Record<Language, Texts>> = {
  zh: {
    title: '派遣单',
    from: (unit) => `${unit}请贵单位处置以下问题：`,
    other: { language: 'en', label: 'English' },
    recipient: '收单单位',
    caseNumber: '案件编号',
    className: '问题类别',
    condition: '情形',
    closing: '结案条件',
    place: '地点',
    note: '说明',
    limit: '处置时限',
    due: '截止时间',
    contact: '联系人',
    answer: '处置情况或无法处置的理由',
    answerHint: '写明做了什么、何时完成；无法处置的，写明理由。',
    name: '答复人姓名',
    handled: '已处置完成',
    cannot: '无法处置',
    once: '只能答复一次，答复后由派单单位核实。',
    photos: '照片（可不附）',
    photosHint: `处置前后的照片，最多 ${mostSlipPhotos} 张，每张不超过 10 MB，合计不超过 24 MB。`,
    photosSent: (count) => `照片 ${count} 张`,
    lacks: {
      WORDS: '请填写情况和姓名，然后再次提交；已填内容已保留，照片须重新选择。',
      TOO_MANY: `照片最多 ${mostSlipPhotos} 张。答复尚未提交；已填内容已保留，请重新选择照片后再次提交。`,
      TOO_LARGE:
        '照片过大：每张不超过 10 MB，合计不超过 24 MB。答复尚未提交；已填内容已保留，请选择较小或较少的照片后再次提交。',
      NOT_ACCEPTED:
        '所选文件中有的不是可读取的照片（JPEG、PNG、WebP）。答复尚未提交；已填内容已保留，请重新选择照片后再次提交。',
      BUSY: '现在接收的照片较多。答复尚未提交；已填内容已保留，请稍后重新选择照片再次提交，或不附照片提交。',
      STORE_AWAY:
        '照片暂时无法保存。答复尚未提交；已填内容已保留，请稍后重新选择照片再次提交，或不附照片提交。',
    },
    unknown: '没有这张派遣单。请检查链接是否完整，或联系派单单位。',
    states: {
      ANSWERED: '此派遣单已答复，不能再次答复。如有变化，请联系派单单位。',
      REVOKED: '此派遣单已作废，无须答复。如有疑问，请联系派单单位。',
      EXPIRED: '此派遣单的答复期限已过。请直接联系派单单位。',
      OVER: '此案件已办结处置，无须再答复。',
    },
    received: '已收到您的答复，谢谢。派单单位会核实。',
    answered: '您的答复',
    limitUnits: {
      URGENT_HOUR: '小时（含夜间和节假日）',
      WORKING_HOUR: '工作时',
      WORKING_DAY: '个工作日',
      NATURAL_DAY: '天',
    },
  },
  en: {
    title: 'Order slip',
    from: (unit) => `${unit} asks you to deal with the following problem:`,
    other: { language: 'zh', label: '中文' },
    recipient: 'To',
    caseNumber: 'Case number',
    className: 'Problem',
    condition: 'Condition',
    closing: 'Done when',
    place: 'Place',
    note: 'Note',
    limit: 'Limit',
    due: 'To be done by',
    contact: 'Contact',
    answer: 'What was done, or why it cannot be',
    answerHint: 'Say what was done and when; if you cannot deal with it, say why.',
    name: 'Your name',
    handled: 'It is done',
    cannot: 'We cannot do it',
    once: 'You can answer once; the unit that sent this will check it.',
    photos: 'Photos (optional)',
    photosHint: `Before and after, at most ${mostSlipPhotos}, each up to 10 MB and 24 MB together.`,
    photosSent: (count) => `Photos: ${count}`,
    lacks: {
      WORDS:
        'Say what was done or why not, and your name, then send again; what you typed is kept, photos have to be chosen again.',
      TOO_MANY: `At most ${mostSlipPhotos} photos. Your answer was not sent; what you typed is kept: choose the photos again, then send.`,
      TOO_LARGE:
        'The photos are too large: up to 10 MB each and 24 MB together. Your answer was not sent; what you typed is kept: choose smaller or fewer photos, then send.',
      NOT_ACCEPTED:
        'A file is no photo that can be read (JPEG, PNG, WebP). Your answer was not sent; what you typed is kept: choose the photos again, then send.',
      BUSY: 'Too many photos arrive at this moment. Your answer was not sent; what you typed is kept: choose the photos again in a while and send, or send without photos.',
      STORE_AWAY:
        'Photos cannot be stored at this moment. Your answer was not sent; what you typed is kept: choose the photos again in a while and send, or send without photos.',
    },
    unknown:
      'There is no such order slip. Check that the link is complete, or ask the unit that sent it.',
    states: {
      ANSWERED:
        'This order slip has been answered and cannot be answered again. If something has changed, call the unit that sent it.',
      REVOKED:
        'This order slip was withdrawn: no answer is needed. If in doubt, call the unit that sent it.',
      EXPIRED: 'The time to answer this order slip is over. Call the unit that sent it.',
      OVER: 'The handling of this case is finished: no answer is needed any more.',
    },
    received: 'Your answer has arrived, thank you. The unit that sent this will check it.',
    answered: 'Your answer',
    limitUnits: {
      URGENT_HOUR: 'hours, nights and holidays included',
      WORKING_HOUR: 'working hours',
      WORKING_DAY: 'working days',
      NATURAL_DAY: 'days',
    },
  },
}
