/** What the command-line parser says of wrong usage, and how it is said in Chinese; groups are carried over. */
export const usageErrors: readonly { readonly pattern: RegExp; readonly zh: string }[] = [
  { pattern: /^error: unknown option '(?<a>[^']*)'/u, zh: '错误：没有选项 $<a>' },
  { pattern: /^error: unknown command '(?<a>[^']*)'/u, zh: '错误：没有命令 $<a>' },
  { pattern: /^error: missing required argument '(?<a>[^']*)'/u, zh: '错误：缺少参数 $<a>' },
  { pattern: /^error: option '(?<a>[^']*)' argument missing/u, zh: '错误：选项 $<a> 缺少值' },
  { pattern: /^error: required option '(?<a>[^']*)' not specified/u, zh: '错误：必须给出选项 $<a>' },
  {
    pattern: /^error: option '(?<a>[^']*)' argument '(?<b>[^']*)' is invalid\./u,
    zh: '错误：选项 $<a> 的值 $<b> 无效。',
  },
  {
    pattern: /^error: command-argument value '(?<b>[^']*)' is invalid for argument '(?<a>[^']*)'\./u,
    zh: '错误：参数 $<a> 的值 $<b> 无效。',
  },
  {
    pattern: /^error: too many arguments for '(?<a>[^']*)'\. Expected (?<b>\d+) arguments? but got (?<c>\d+)/u,
    zh: '错误：$<a> 的参数太多：应为 $<b> 个，实有 $<c> 个',
  },
  {
    pattern: /^error: option '(?<a>[^']*)' cannot be used with option '(?<b>[^']*)'/u,
    zh: '错误：选项 $<a> 不能与 $<b> 同用',
  },
  { pattern: /\(Did you mean (?<a>[^?(]*)\?\)/u, zh: '（是不是 $<a>？）' },
  { pattern: /Allowed choices are (?<a>[^A\n]*)\./u, zh: '可选：$<a>。' },
]
