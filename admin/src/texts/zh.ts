import { administration } from './administration/zh.ts'
import { calendarTexts } from './calendar/zh.ts'
import { catalogueTexts } from './catalogue/zh.ts'
import { comparisonTexts } from './comparison/zh.ts'
import { deliveryTexts } from './deliveries/zh.ts'
import { department } from './department/zh.ts'
import { desk } from './desk/zh.ts'
import { disputeTexts } from './disputes/zh.ts'
import { dutyTexts } from './duties/zh.ts'
import { editionTexts } from './editions/zh.ts'
import { editorTexts } from './editor/zh.ts'
import { exampleTexts } from './examples/zh.ts'
import { groundsTexts } from './grounds/zh.ts'
import { homeTexts } from './home/zh.ts'
import { importingTexts } from './importing/zh.ts'
import { importTexts } from './imports/zh.ts'
import { labelTexts } from './labels/zh.ts'
import { ledgerTexts } from './ledger/zh.ts'
import { mapping } from './map/zh.ts'
import { mergingTexts } from './merging/zh.ts'
import { peopleTexts } from './people/zh.ts'
import { photos } from './photos/zh.ts'
import { processFileTexts } from './process-files/zh.ts'
import { processTexts } from './processes/zh.ts'
import { profileTexts } from './profile/zh.ts'
import { releaseTexts } from './releases/zh.ts'
import { reporting } from './report/zh.ts'
import { reservation } from './reservation/zh.ts'
import { roundTexts } from './rounds/zh.ts'
import { scopesTexts } from './scopes/zh.ts'
import { supervisionTexts } from './supervision/zh.ts'
import type { Texts } from './texts.ts'
import { timeRequestTexts } from './time-requests/zh.ts'
import { timingTexts } from './timing/zh.ts'
import { unitTexts } from './units/zh.ts'
import { upstreamTexts } from './upstream/zh.ts'
import { zhTerms } from './zh-terms.ts'

/** 中文 — every text of the screens; a missing or a foreign key does not compile. */
export const zh: Texts = {
  ...administration,
  ...department,
  ...zhTerms,
  ...desk,
  ...reporting,
  ...mergingTexts,
  photos,
  ...mapping,
  ...editionTexts,
  ...homeTexts,
  ...importTexts,
  ...importingTexts,
  ...labelTexts,
  ...dutyTexts,
  ...deliveryTexts,
  ...profileTexts,
  ...peopleTexts,
  ...unitTexts,
  ...calendarTexts,
  ...timingTexts,
  ...timeRequestTexts,
  ...supervisionTexts,
  ...disputeTexts,
  ...releaseTexts,
  ...ledgerTexts,
  ...editorTexts,
  ...catalogueTexts,
  ...roundTexts,
  ...groundsTexts,
  ...scopesTexts,
  ...upstreamTexts,
  ...exampleTexts,
  ...processTexts,
  ...processFileTexts,
  ...comparisonTexts,
  app: {
    name: '指挥',
    tagline: '城市案件办理',
    navigation: '主导航',
    skip: '跳到正文',
    language: 'English',
    languageLabel: '切换到英文',
    light: '浅色',
    dark: '深色',
    useLight: '使用浅色界面',
    useDark: '使用深色界面',
    loading: '正在加载…',
    retry: '重试',
    close: '关闭',
    none: '无',
    notHere: '页面不存在，或您无权查看',
    notHereAdvice: '请从导航中选择，或联系值班长。',
    refresh: '刷新',
    trace: '故障编号（供运维人员查询）：%{trace}',
  },
  sections: { workList: '工作列表', cases: '案件', reportCase: '登记问题' },
  session: {
    title: '登录',
    login: '登录名',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    signOut: '退出登录',
    menu: '我的账户',
    rolesHere: '角色',
    unit: '单位',
    needed: '请输入登录名和密码。',
    demoHint: '演示模式下，打开启动时显示的链接即可登录，无需密码。',
    ended: '登录已失效，刚才的内容未提交，但仍保留；登录后回到刚才的页面继续。',
  },
  connection: {
    OFFLINE: '网络已断开。当前内容可能不是最新，已填写的内容仍保留；正在自动重连。',
    ENGINE_AWAY: '流程引擎暂不可用。可继续查看和办理，后续环节待恢复后出现。',
    DATABASE_AWAY: '数据库没有应答。暂时无法保存，已填写的内容仍保留。',
    back: '连接已恢复。',
  },
  help: {
    title: '键盘操作',
    open: '键盘帮助',
    showThis: '显示本帮助',
    nextRow: '下一行',
    previousRow: '上一行',
    openRow: '打开案件',
    choose: '选择此行（按住 Shift 连选）',
    take: '领办此环节',
    edit: '打开案件，或到填写处',
    search: '到搜索框',
    send: '提交表单',
    report: '登记问题',
    closeThis: '关闭',
    singleKeys: '启用单键快捷键',
  },
  time: {
    minutes: '%{count} 分钟',
    hours: '%{count} 小时',
    days: '%{count} 天',
    left: '剩 %{span}',
    over: '超时 %{span}',
    noLimit: '无时限',
  },
  lists: {
    pages: '分页',
    page: '第 %{page} 页',
    pageOf: '第 %{page} / %{pages} 页，共 %{total} 条',
    previous: '上一页',
    next: '下一页',
    filters: '筛选',
    clear: '清除筛选',
    any: '全部',
    noMatch: '没有符合条件的内容',
    noMatchAdvice: '请放宽或清除筛选条件。',
  },
  fields: {
    light: '灯',
    caseNumber: '案件编号',
    className: '小类',
    address: '地址',
    step: '环节',
    stage: '阶段',
    source: '来源',
    due: '时限',
    unit: '单位',
    reportedAt: '上报时间',
    responsibleUnit: '责任单位',
    text: '查询',
    from: '起',
    to: '止',
    role: '角色',
  },
  reservation,
  work: {
    title: '工作列表',
    note: '您可以办理的环节，最紧急的在前。',
    empty: '没有待办',
    emptyAdvice: '新的待办会自动出现在这里。要找某个案件，请到案件中查询。',
    toCases: '查询案件',
    dueWithin: '时限',
    moreFilters: '更多筛选',
    area: '区域',
    searchHint: '小类、地址、描述、案件编号',
    dueNow: '已超时',
    dueToday: '24 小时内到期',
    dueSoon: '3 天内到期',
  },
  case: {
    facts: '案件信息',
    description: '问题描述',
    condition: '立案条件',
    place: '位置',
    givenPoint: '上报坐标',
    filedAt: '立案时间',
    dispatchedAt: '派遣时间',
    dueAt: '处置截止',
    handledAt: '处置时间',
    closedAt: '结案时间',
    reworkCount: '返工次数',
    explanation: '说明',
    people: '人员与单位',
    reporter: '上报人',
    phone: '电话',
    related: '相关案件',
    relatedHere: '一年内同一地点的同类案件',
    relatedByReporter: '同一电话上报的案件',
    proposedUnits: '指挥手册建议单位',
    phrase: '（手册：%{phrase}）',
    clocks: '时限',
    timeline: '办理过程',
    used: '用时 %{span}',
    waiting: '待办',
    notices: '通知',
    incident: '流程引擎无法继续办理此案件，请告知运维人员；数据没有丢失。',
    incidentOpen: '引擎停在此处：%{message}',
    incidentResolved: '引擎曾停在此处：%{message}',
    starting: '案件已登记，流程即将启动。',
    comments: '留言',
    newComment: '写留言',
    say: '留言',
    reveal: '查看完整信息（记入审计）',
    diagram: '流程图',
    diagramLabel: '案件在流程图上的位置；办理过程中有相同内容的文字说明',
    edition: '本案运行于第 %{number} 版',
    moreOnScreen: '另有 %{count} 条，见屏幕',
    print: '打印',
    scan: '扫码打开本页',
  },
  step: {
    comment: '意见',
    commentHint: '退回、不予受理或不通过时请写明理由。',
    reasonNeeded: '此结果须写明理由，请填写意见后再次提交。',
    sent: '%{outcome}：已提交并记录，等待流程继续…',
    confirmed: '%{outcome}：已确认，流程已继续。',
    discard: '放弃我的内容',
    restored: '已恢复您 %{at} 填写而未提交的内容。',
    condition: '条件 %{number}：%{condition}（%{limit}）',
    proposedUnit: '★ %{unit}（建议；%{load}）',
    otherUnit: '%{unit}（目前%{load}）',
  },
  caseList: {
    title: '案件',
    searchHint: '小类、地址、描述、案件编号、电话',
    empty: '还没有案件',
    emptyAdvice: '上报的问题会出现在这里。',
  },
}
