import type { Same } from '../texts.ts'
import type { desk as english } from './en.ts'

/** 中文 — 对整个列表的操作。 */
export const desk: Same<typeof english> = {
  roleChoice: { title: '角色', all: '全部角色' },
  columns: { choose: '选择列', shown: '显示的列', usual: '恢复默认' },
  views: {
    title: '视图',
    none: '全部待办',
    changed: '%{name}（已改动）',
    mine: '我的视图',
    shared: '共享视图',
    sharedName: '%{name} · %{role}',
    acts: {
      save: '另存为视图…',
      keep: '将当前筛选存入此视图',
      opens: '默认打开此视图',
      opensNoMore: '不再默认打开此视图',
      change: '改名或共享…',
      delete: '删除…',
    },
    new: '另存为视图',
    change: '修改视图',
    name: '名称',
    nameHint: '保存当前的筛选条件和列。',
    forWhom: '使用人',
    forMe: '仅自己',
    forRole: '共享给：%{role}',
    save: '保存',
    cancel: '取消',
    delete: '删除',
    deleteTitle: '删除视图“%{name}”？',
    deleteOwn: '只删除视图，案件不受影响。',
    deleteShared: '该角色的所有人都将看不到此视图；案件不受影响。',
  },
}
