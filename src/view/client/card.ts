import { button, h } from './dom.js'
import type { Entry } from './entries.js'
import { say } from './view-state.js'

export interface CardActions {
  readonly select: (id: string) => void
  readonly correct: (id: string) => void
}

const correctable = /^[mnrcd]/u

/** An entry as the panels show it. */
export function card(entry: Entry, selected: boolean, corrected: boolean, actions: CardActions): HTMLElement {
  const { id, head, figure, facts, badges = [], context, links = [], className = '' } = entry
  const words = context === undefined ? [head] : [context[0], h('mark', {}, head), context[1]]
  const more = [
    facts.length > 0 &&
      h('dl', {}, ...facts.map(([name, text]) => h('div', {}, h('dt', {}, say(name)), h('dd', {}, text)))),
    (badges.length > 0 || corrected) &&
      h('p', { class: 'badges' }, ...badges.map(b => h('span', {}, b)), corrected && h('b', {}, say('corrections'))),
    links.length > 0 &&
      h(
        'p',
        { class: 'links' },
        ...links.map(([text, to]) => button(text, () => actions.select(to), { 'data-to': to })),
      ),
  ]
  const mend = button(say('correct'), () => actions.correct(id), {
    class: 'mend',
    'aria-label': `${say('correct')} ${id}`,
  })
  return h(
    'article',
    { class: `card ${className}${selected ? ' on' : ''}`, 'data-id': id, 'aria-current': selected ? 'true' : false },
    h(
      'div',
      { class: 'top' },
      h(
        'button',
        { type: 'button', class: 'head', onclick: () => actions.select(id) },
        h('span', { lang: 'zh' }, ...words),
        figure !== undefined && h('strong', {}, figure),
      ),
      h('a', { href: `#${id}`, class: 'id', title: id }, id),
      correctable.test(id) && mend,
    ),
    ...more,
  )
}
