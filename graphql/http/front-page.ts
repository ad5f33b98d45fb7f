/** 首页 — says what this is and where the API is, until the officers' screens stand here. */
export const frontPage = (who: string | null): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>指挥 Zhihui</title>
<style>
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
code { background: #eee; padding: 0 .25rem }
</style>
</head>
<body>
<main>
<h1>指挥 Zhihui</h1>
<p>城市运行管理服务平台：案件按城市自己的流程、指挥手册和工作日历办理。</p>
<p lang="en">A city case platform: cases run by the city's own process models, Command Manual and calendar.</p>
<h2>接口 <span lang="en">API</span></h2>
<ul>
<li><code>POST /graphql</code> — 案件、任务、手册 <span lang="en">(cases, tasks, manual; cookie sessions send the header <code>x-zhihui-csrf: 1</code>, machine clients <code>Authorization: Bearer zhk_live_…</code>)</span></li>
<li><a href="/healthz"><code>/healthz</code></a> — 存活 <span lang="en">alive</span></li>
<li><a href="/readyz"><code>/readyz</code></a> — 就绪 <span lang="en">ready</span></li>
<li><a href="/metrics"><code>/metrics</code></a> — 指标 <span lang="en">Prometheus</span></li>
</ul>
<p>${who === null ? '尚未登录。<span lang="en">Nobody is signed in.</span>' : `已登录：<strong>${escapeHtml(who)}</strong> <span lang="en">is signed in.</span>`}</p>
</main>
</body>
</html>
`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
