import type { Cue, Cues } from '../model/cue.js'

function compileCue({ at, gap = 0, words }: Cue): RegExp {
  const any = `(?:${words.join('|')})`
  const between = gap === 0 ? '' : `[^,。;]{0,${gap}}`
  // the end first, then a look back: nothing is tried anywhere else
  if (at === 'end') return new RegExp(`$(?<=${any}${between})`, 'u')
  if (at === 'start') return new RegExp(`^${between}${any}`, 'u')
  return new RegExp(at === 'whole' ? `^${any}$` : any, 'u')
}

/** A pattern for each cue, by its name. */
export const compileCues = <Name extends string>(cues: Cues<Name>): Readonly<Record<Name, RegExp>> =>
  Object.fromEntries(Object.entries<Cue>(cues).map(([name, cue]) => [name, compileCue(cue)])) as Record<Name, RegExp>
