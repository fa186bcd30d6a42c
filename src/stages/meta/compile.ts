import type { MetaKnowledge } from '../../model/organs.js'
import type { ReportKind } from '../../model/report.js'

export interface CompiledMeta {
  readonly kinds: readonly { readonly kind: ReportKind; readonly fits: (title: string) => boolean }[]
  /** A whole text that names a body. */
  readonly organ: RegExp
  /** The shortest opening of a text that names a body. */
  readonly organAhead: RegExp
  /** A whole text that names a place. */
  readonly place: RegExp
}

/** Builds every expression once. */
export function compileMeta({ kinds, organs }: MetaKnowledge): CompiledMeta {
  const suffixes = organs.suffixes.join('|')
  return {
    kinds: kinds.map(({ kind, pattern, also }) => {
      const [first, second] = [new RegExp(pattern, 'u'), new RegExp(also ?? '', 'u')]
      return { kind, fits: title => first.test(title) && second.test(title) }
    }),
    organ: new RegExp(`^(?:中共)?[\\p{Script=Han}()、〇]{1,36}?(?:${suffixes})$`, 'u'),
    organAhead: new RegExp(`^(?:中共)?[\\p{Script=Han}()〇]{1,24}?(?:${suffixes})`, 'u'),
    place: new RegExp(`^[\\p{Script=Han}]{1,24}(?:${organs.places.join('|')})$`, 'u'),
  }
}
