import { escapeHtml } from './escape-html.ts'

type Asked = {
  /** Who is signed in. */
  readonly who: string | null
  readonly nonce: string
}

/** 接口页 — says in Chinese and in English what this is and where the API is. */
export const frontPage = ({ who, nonce }: Asked): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>指挥 Zhihui</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><h1>指挥 <span lang="en">Zhihui</span></h1></header>
<main>
${languages.map((texts) => section(texts, who)).join('\n')}
</main>
</body>
</html>
`

const style = `
:root { --ink: #1c2430; --faint: #5a6675; --line: #d9dfe6; --paper: #f5f7f9; --card: #fff; --link: #0b57a4 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eaf0; --faint: #a3aebc; --line: #38424f; --paper: #14181e; --card: #1c222b; --link: #8cc2ff }
}
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper) }
header, main { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 3rem }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2 }
h1 span { font-weight: 400; color: var(--faint) }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.25rem; padding-top: 1.5rem; padding-bottom: 3rem }
section { padding: 1.25rem 1.5rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
section > p:first-child { margin-top: 0; font-size: 1.1rem }
h2 { margin: 1.5rem 0 .25rem; font-size: 1rem }
dl { margin: 0 }
.session { margin: 0; padding: .5rem 0; border-top: 1px solid var(--line) }
dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid var(--line) }
dt { flex: 0 0 8.5rem }
dd { flex: 1 1 12rem; margin: 0; color: var(--faint) }
code { font: .9em/1.65 ui-monospace, "DejaVu Sans Mono", monospace; white-space: nowrap; color: var(--ink) }
a, a code { color: var(--link) }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
`

const csrf = '<code>x-zhihui-csrf: 1</code>'
const bearer = '<code>Authorization: Bearer zhk_live_…</code>'

type Texts = {
  readonly lang: string
  readonly what: string
  readonly api: string
  readonly graphql: string
  readonly files: string
  readonly healthz: string
  readonly readyz: string
  readonly metrics: string
  readonly session: string
  readonly signedIn: (who: string) => string
  readonly nobody: string
}

const languages: readonly Texts[] = [
  {
    lang: 'zh',
    what: '城市运行管理服务平台：案件按城市自己的流程、指挥手册和工作日历办理。',
    api: '接口',
    graphql: `案件、任务、手册。浏览器会话须带请求头 ${csrf}，外部系统须带 ${bearer}。`,
    files: '照片和文件：先发送到此处，再随上报或环节结果入案；在 <code>GET /files/…</code> 读取。',
    healthz: '存活：进程在运行',
    readyz: '就绪：数据库和流程引擎可用',
    metrics: '指标：Prometheus 格式',
    session: '登录',
    signedIn: (who) => `已登录：<strong>${who}</strong>`,
    nobody: '尚未登录。演示模式下，请打开启动时显示的登录链接。',
  },
  {
    lang: 'en',
    what: 'A city case platform: cases run by the city’s own process models, Command Manual and working calendar.',
    api: 'API',
    graphql: `Cases, tasks, manual. Browser sessions send the header ${csrf}, other systems ${bearer}.`,
    files:
      'Photos and documents: sent here first, then taken along by a report or the end of a step; read at <code>GET /files/…</code>.',
    healthz: 'Alive: the process runs',
    readyz: 'Ready: database and process engine answer',
    metrics: 'Metrics, as Prometheus reads them',
    session: 'Sign-in',
    signedIn: (who) => `<strong>${who}</strong> is signed in.`,
    nobody: 'Nobody is signed in. In demo mode, open a sign-in link that the start printed.',
  },
]

const section = ({ lang, session, signedIn, nobody, ...texts }: Texts, who: string | null) =>
  `<section lang="${lang}">
<p>${texts.what}</p>
<h2>${texts.api}</h2>
<dl>
<div><dt><code>POST /graphql</code></dt><dd>${texts.graphql}</dd></div>
<div><dt><code>POST /files</code></dt><dd>${texts.files}</dd></div>
${(['healthz', 'readyz', 'metrics'] as const).map((name) => address(name, texts[name])).join('\n')}
</dl>
<h2>${session}</h2>
<p class="session">${who === null ? nobody : signedIn(escapeHtml(who))}</p>
</section>`

const address = (name: string, text: string) =>
  `<div><dt><a href="/${name}"><code>/${name}</code></a></dt><dd>${text}</dd></div>`
