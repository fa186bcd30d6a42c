export const runnable = ['sh', 'js', 'python', 'sql'] as const
export type Runnable = (typeof runnable)[number]

/** What a code block is there for: run, kept as a file for those that follow, compared with what was printed, or shown. */
export type BlockUse =
  | { readonly kind: 'run'; readonly language: Runnable }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'output'; readonly part: boolean }
  | { readonly kind: 'elsewhere'; readonly reason: string }
  | { readonly kind: 'unmarked' }

export interface Block {
  readonly line: number
  readonly use: BlockUse
  readonly code: string
}

const FENCE = /^(?:<!-- (?<mark>[^\n]*?) -->\n)?```(?<language>[a-z]*)\n(?<code>[\s\S]*?)^```$/gmu

function useOf(mark: string | undefined, language: string): BlockUse {
  if (mark?.startsWith('file: ')) return { kind: 'file', name: mark.slice('file: '.length) }
  if (mark === 'output' || mark === 'part of the output') return { kind: 'output', part: mark !== 'output' }
  if (mark?.startsWith('run by ')) return { kind: 'elsewhere', reason: mark }
  if (language === 'mermaid') return { kind: 'elsewhere', reason: 'a picture' }
  const known = runnable.find(one => one === language)
  if (known !== undefined) return { kind: 'run', language: known }
  return { kind: 'unmarked' }
}

/**
 * The code blocks of a Markdown text. A comment on the line above says what a block is for: `file: NAME`, `output`,
 * `part of the output` (a JSON object that must be in what was printed), `run by …`; sh, js, python and sql are run.
 */
export const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(FENCE)].map(({ groups, index }) => ({
    line: markdown.slice(0, index).split('\n').length,
    use: useOf(groups!.mark, groups!.language!),
    code: groups!.code!,
  }))
