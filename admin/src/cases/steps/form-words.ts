/** The words of the form viewer itself, in Chinese. */
const zh: Readonly<Record<string, string>> = {
  'Field is required.': '此项必填。',
  'Field must be a valid email.': '须为有效的电子邮箱。',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    '须为国际格式的电话号码，如 +8613800000000。',
  'Field must have maximum length of {value}.': '最多 {value} 个字。',
  'Field must have maximum value of {value}.': '不得大于 {value}。',
  'Field must have minimum length of {value}.': '至少 {value} 个字。',
  'Field must have minimum value of {value}.': '不得小于 {value}。',
  'Field must match pattern {value}.': '格式须为 {value}。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Value is not a number.': '须为数字。',
  'Value is expected to be an integer.': '须为整数。',
  'Value is expected to have at most 1 decimal digit.': '最多 1 位小数。',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数。',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请选择有效值，最接近的是 {previousValue} 和 {nextValue}。',
  Increment: '加',
  Decrement: '减',
  Search: '搜索',
  'Skip to search': '跳到搜索',
  'No results': '没有结果',
  'All values selected': '已全部选择',
  'Remove tag': '移除',
  'Add new': '添加',
  Collapse: '收起',
  'Expand all ({value})': '全部展开（{value}）',
  'No content to show.': '没有内容。',
  'Nothing to show.': '没有内容。',
  'No files selected': '未选择文件',
  '{value} files selected': '已选 {value} 个文件',
  '{page} of {total}': '第 {page} / {total} 页',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to remove sorting': '点击取消排序',
  'Click to sort by {value} ascending': '点击按{value}升序排列',
  'Click to sort by {value} descending': '点击按{value}降序排列',
  'Unable to download document': '无法下载文件',
  'Document reference is not defined.': '没有指定文件。',
  'Download {fileName}': '下载 {fileName}',
  'Max validation value is not a valid number.': '上限不是数字。',
  'Min validation value is not a valid number.': '下限不是数字。',
}

type Values = Readonly<Record<string, unknown>>

/** 表单用语 — what the form viewer says, in a language. */
export const formWords =
  (language: 'zh' | 'en') =>
  (template: string, values: Values = {}): string =>
    (language === 'zh' ? (zh[template] ?? template) : template).replace(
      /\{(\w+)\}/g,
      (_all, name) => String(values[name] ?? ''),
    )
