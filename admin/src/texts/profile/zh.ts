import type { Same } from '../texts.ts'
import type { profileTexts as english } from './en.ts'

/** 中文 — 我的资料页的文本。 */
export const profileTexts: Same<typeof english> = {
  profile: {
    title: '我的资料',
    city: '城市',
    screens: '界面',
    screensNote: '右上角可选语言和配色，“?”中可设置快捷键；在任何浏览器中都为您保留。',
    change: '修改密码',
    advice: '您在其他地方的登录将全部退出。',
    current: '当前密码',
    new: '新密码',
    rule: '8 至 128 个字符，可用一句话。',
    again: '再次输入新密码',
    needed: '请输入当前密码。',
    unequal: '两次输入的新密码不一致；未修改。',
    weak: '新密码须为 8 至 128 个字符，且不同于当前密码；未修改。',
    wrong: '当前密码不正确；未修改。输错五次将锁定 15 分钟。',
    changed: '密码已修改，已退出其他 %{count} 处登录。',
  },
}
