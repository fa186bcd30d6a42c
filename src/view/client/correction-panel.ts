import type { Correction } from '../../corrections/correction.js'
import { button, h } from './dom.js'
import { download, pending, withdraw } from './pending.js'
import { say } from './view-state.js'

const actions: Readonly<Record<Correction['action'], string>> = { change: 'changed', add: 'added', remove: 'removed' }

const shownValue = (value: unknown): string => (Array.isArray(value) ? value.join(' – ') : String(value ?? '—'))

function describe(correction: Correction): string {
  if (correction.action === 'remove') return correction.kind === undefined ? '' : say(correction.kind)
  const was = ('was' in correction ? correction.was : undefined) as Readonly<Record<string, unknown>> | undefined
  return Object.entries(correction.set)
    .map(
      ([name, value]) => `${say(name)} ${was === undefined ? '' : `${shownValue(was[name])} → `}${shownValue(value)}`,
    )
    .join('; ')
}

/** What the reader has corrected so far, and the way to take it along. */
export function correctionPanel(changed: () => void): HTMLElement[] {
  const items = pending().map(correction =>
    h(
      'article',
      { class: 'card plain' },
      h(
        'p',
        {},
        h('b', {}, `${say(actions[correction.action])} ${say(`${correction.target}Item`)} `),
        h('q', { lang: 'zh' }, correction.quote.slice(0, 80)),
      ),
      h('p', { class: 'small' }, describe(correction)),
      button(say('undo'), () => {
        withdraw(correction)
        changed()
      }),
    ),
  )
  const save = button(`${say('save')} (${items.length})`, download, { class: 'strong', id: 'save' })
  return [h('p', { class: 'small' }, say('correctionsHint')), ...(items.length > 0 ? [h('p', {}, save)] : []), ...items]
}
